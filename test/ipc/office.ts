import type { Role } from '../../preload/contract/endpoint.ts';
import type { Desk, OfficeContext } from '../../main/context.ts';
import { standingSession } from '../../main/accounts/index.ts';
import { DomainError } from '../../main/errors.ts';
import { newSessionKey, sealingWith } from '../../main/files/index.ts';
import { recoverySheets } from '../../main/keys/index.ts';
import type { Log } from '../../main/logging/log.ts';
import type { Registers } from '../../main/settings/index.ts';

function absent(): never {
  throw new DomainError('expired');
}

/** A desk with nothing on it: every token is unknown, every dialog is closed. */
export const emptyDesk: Desk = {
  appVersion: '0.0.0',
  registersFolder: '/nowhere',
  choose: () => Promise.resolve(null),
  chooseScans: () => Promise.resolve([]),
  chooseSave: () => Promise.resolve(null),
  tokenFor: () => 'token-of-a-test-00',
  pathOf: absent,
  use: absent,
  temporaryPath: () => '/nowhere/temporary',
  sealing: sealingWith(newSessionKey()),
  holdDocument: () => 'token-of-a-test-00',
  letDocumentGo: () => {},
  document: absent,
  documentLeft: () => {},
  showScan: () => 'token-of-a-test-00',
  care: { damaged: () => false, examine: () => {}, keepUp: () => {} },
  feed: { state: () => ({ state: 'not-yet', problem: null }), look: () => {}, forget: () => {} },
  print: () => Promise.resolve(false),
  printers: () => Promise.resolve([]),
  printerBook: {
    settingOf: () => ({ offset: { x: 0, y: 0 }, dpi: 600 }),
    keepSetting: () => {},
    lastOf: () => null,
    keepLast: () => {},
  },
  reveal: () => {},
  startJob: () => '018f0000-0000-7000-8000-000000000000',
  outcomeOf: () => Promise.reject(new DomainError('expired')),
  readyDrawing: () => {},
  cancelJob: () => {},
  stopJobs: () => Promise.resolve(),
  jobs: () => [],
};

/** Registers of which none is open. */
export const noRegisters: Registers = {
  current: () => null,
  open: absent,
  openByCode: absent,
  create: absent,
  openWith: absent,
  keyOf: () => Promise.reject(new DomainError('expired')),
  keptHere: () => Promise.resolve({ keptHere: false, keyStore: false }),
  close: () => {},
  reopenLast: () => Promise.resolve(),
  settled: () => Promise.resolve(),
  recent: () => [],
  failure: () => null,
};

export interface LoggedOffice {
  readonly office: OfficeContext;
  readonly logged: { readonly message: string; readonly detail: unknown }[];
}

/** An office for one test, and what it has logged. */
export function officeOf(changes: Partial<OfficeContext> & { readonly role?: Role } = {}): LoggedOffice {
  const { role = 'administrator', ...rest } = changes;
  const logged: { message: string; detail: unknown }[] = [];
  const keep: Log['error'] = (message, detail) => {
    logged.push({ message, detail });
  };
  const office: OfficeContext = {
    session: standingSession({ name: 'Test Officer', role }),
    now: () => new Date('2026-03-01T08:00:00Z'),
    newId: () => '018f0000-0000-7000-8000-000000000001',
    log: { info: keep, warn: keep, error: keep },
    desk: emptyDesk,
    registers: noRegisters,
    sheets: recoverySheets(),
    ...rest,
  };
  return { office, logged };
}
