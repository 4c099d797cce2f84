import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementLines } from '../../main/agreements/agreement-list.repository.ts';
import { agreementOf, agreementsOfDevice, enterPrinted, moveCopies } from '../../main/agreements/index.ts';
import { historyOf } from '../../main/audit/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { boxCode, payloadMac } from '../../main/labels/index.ts';
import { onSheet } from '../../main/labels/qr-payload.rules.ts';
import { archiveAgreement, returnOf, settle } from '../../main/returns/returns.service.ts';
import { transferDevice } from '../../main/register/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { verifyCode } from '../../main/verify/index.ts';
import { handedOut, imeis, openAgreement } from '../support/agreement-work.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const day = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let device: string;
let first: string;
let second: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  const accessories = [{ kind: 'charger' as const, quantity: 1 }];
  ({ device, agreement: first } = handedOut(register, { handOver: { accessories } }));
  const person = {
    role: 'health-worker',
    fullName: 'Sample Worker Two',
    placeId: null,
    supervisorId: null,
  } as const;
  second = register.write((tx) =>
    transferDevice(tx, {
      id: first,
      version: agreementOf(tx.db, first).version,
      holder: { person },
      place: null,
      supervisor: null,
      on: day,
      dueBack: null,
      condition: 1,
      accessories: [],
      returned: [],
      note: '',
      match: { box: 'KIL-00001', imei: imeis[0] },
    }),
  );
});
afterEach(() => {
  register.close();
  folder.remove();
});

const verdictOf = (revision: number): unknown => {
  const office = officeOf(register.db);
  const label = boxCode(register.db, office, device);
  const { verdict, agreement } = verifyCode(
    register.db,
    onSheet(label, { copy: 'A', page: 1, revision }, payloadMac(office.qrKey)),
  );
  return [verdict, agreement?.newest.revision];
};

describe('an agreement that another took the place of', () => {
  it('is marked superseded in the list, on the device, in its history, and on its paper', () => {
    const rows = register.db.column<number>('SELECT row FROM agreement ORDER BY revision');
    expect(agreementLines(register.db, rows).map(({ revision, state }) => [revision, state])).toEqual([
      [1, 'superseded'],
      [2, 'drafted'],
    ]);
    expect(agreementsOfDevice(register.db, device)).toMatchObject([
      {
        id: second,
        revision: 2,
        revisedBecause: 'transfer',
        endedOn: null,
        holder: { name: 'Sample Worker Two' },
      },
      { id: first, revision: 1, state: 'superseded', endedOn: day, holder: { name: 'Sample Worker One' } },
    ]);
    expect(openAgreement(register, device)).toBe(second);
    const entry = historyOf(register.db, device).find(({ kind }) => kind === 'agreement.superseded');
    expect(entry?.facts).toMatchObject({
      number: 'KIL-00001',
      revision: 1,
      by: 2,
      because: 'transfer',
      on: day,
    });
    expect(verdictOf(1)).toEqual(['superseded', 2]);
    register.write((tx) => enterPrinted(tx, [second]));
    expect([verdictOf(1), verdictOf(2)]).toEqual([
      ['superseded', 2],
      ['current', 2],
    ]);
  });

  it('stays so on its paper when it is archived, which waits for what is owed', () => {
    const archive = (): void => {
      const { version } = agreementOf(register.db, first);
      register.write((tx) => archiveAgreement(tx, { id: first, version }));
    };
    const copies = (['A', 'B'] as const).map((mark) => ({ agreementId: first, mark }));
    register.write((tx) => ({
      value: undefined,
      receipt: moveCopies(tx, { step: 'lost', on: day, copies }),
    }));
    expect(archive).toThrow(expect.objectContaining({ params: { obstacle: 'owed' } }));
    for (const { id, version } of returnOf(register.db, first).owed) {
      register.write((tx) => settle(tx, { id, version, on: day, how: 'returned', note: '' }));
    }
    archive();
    expect(agreementOf(register.db, first).state).toBe('archived');
    expect(verdictOf(1)).toEqual(['superseded', 2]);
    expect(agreementOf(register.db, second).state).toBe('drafted');
  });
});
