import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../preload/contract/endpoint.ts';
import {
  attachmentPath,
  attachmentStore,
  fingerprintOf,
  storeAttachment,
  storeBytes,
} from '../../main/attachments/index.ts';
import { historyOf } from '../../main/audit/index.ts';
import { kindsWanted } from '../../main/audit/journal-kinds.rules.ts';
import type { Desk } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { pathTokens } from '../../main/files/tokens.ts';
import { dispatcher } from '../../main/ipc/dispatch.ts';
import { handlers } from '../../main/ipc/handlers.ts';
import type { JobInput } from '../../main/jobs/job-input.ts';
import { servedScan, shownScans } from '../../main/scans/index.ts';
import { fileScans } from '../../main/scans/scans.service.ts';
import { sortPages } from '../../main/scans/sort-pages.service.ts';
import { waitingPages } from '../../main/scans/unfiled.service.ts';
import { emptyDesk, noRegisters, officeOf } from '../ipc/office.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';
import { handedOver } from './handed-over.ts';
import { pdf } from './pictures.ts';

const content = pdf(600_000);
const nobody = '018f0000-0000-7000-8000-0000000000ff';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreement = '';
let scan = '';
let path = '';
let tokens = pathTokens();
let shown = shownScans();
let saveTo: string | null = null;
let started: JobInput[] = [];
/** What happens while a dialog is open. */
let meanwhile = (): void => {};
let signedIn: { name: string; role: Role } | null = null;

beforeEach(async () => {
  folder = temporaryFolder();
  register = newRegister(join(folder.path, 'register'));
  agreement = handedOver(register).agreement;
  const source = join(folder.path, 'signed.pdf');
  writeFileSync(source, content);
  const fingerprint = await fingerprintOf(source, 1e9, () => {});
  const { sha256, bytes } = fingerprint;
  const store = attachmentStore(register.folder);
  await storeAttachment(store, key, source, fingerprint);
  path = attachmentPath(store, sha256);
  const files = [{ sha256, bytes, mediaType: 'application/pdf' as const, fileName: 'signed.pdf' }];
  scan = register.write((tx) => fileScans(tx, { agreementId: agreement, mark: 'A', files }))[0]?.id ?? '';
  tokens = pathTokens();
  shown = shownScans();
  saveTo = null;
  started = [];
  meanwhile = () => {};
  signedIn = { name: 'amina', role: 'officer' };
});
afterEach(() => {
  register.close();
  folder.remove();
});

const desk: Desk = {
  ...emptyDesk,
  chooseSave: () => {
    meanwhile();
    return Promise.resolve(
      saveTo === null ? null : { token: tokens.issue('save', saveTo), name: 'saved.pdf' },
    );
  },
  tokenFor: (purpose, at) => tokens.issue(purpose, at),
  pathOf: (purpose, token) => tokens.pathOf(purpose, token),
  use: (purpose, token) => tokens.use(purpose, token),
  showScan: (one) => shown.show(one),
  startJob: (input) => {
    started.push(input);
    return nobody;
  },
};

function call(name: string, input: unknown) {
  const { office } = officeOf({ desk, registers: { ...noRegisters, current: () => register } });
  const session = { ...office.session, account: () => signedIn };
  return dispatcher({ ...office, session }, handlers)(`scans.${name}`, input);
}
const newest = () => historyOf(register.db, agreement)[0];
const refused = (code: string) => ({ ok: false, error: { code } });

describe('opening a scan', () => {
  it('shows it under a token, as whoever looks', async () => {
    const answer = await call('open', { id: scan });
    expect(answer).toMatchObject({ ok: true, value: { number: 'KIL-00001', scan: { id: scan, mark: 'A' } } });
    const token = answer.ok ? (answer.value as { shown: string }).shown : '';
    const served = servedScan(shown.get(token), register);
    const parts: Uint8Array[] = [];
    for await (const part of served?.parts() ?? []) parts.push(part);
    expect(served).toMatchObject({ mediaType: 'application/pdf', bytes: content.length });
    expect(Buffer.concat(parts).equals(content)).toBe(true);
    expect(newest()).toMatchObject({ kind: 'agreement.scan-viewed', account: 'amina' });
  });

  it('is refused, and entered as no view, when its file is damaged or gone', async () => {
    const whole = readFileSync(path);
    writeFileSync(path, whole.with(300_000, (whole[300_000] ?? 0) ^ 2));
    expect(await call('open', { id: scan })).toMatchObject(refused('attachment-damaged'));
    rmSync(path);
    expect(await call('open', { id: scan })).toMatchObject(refused('attachment-missing'));
    expect(newest()?.kind).toBe('agreement.scan-filed');
  });

  it('is refused for a scan that is not there, or was taken out', async () => {
    expect(await call('open', { id: nobody })).toMatchObject(refused('not-found'));
    await call('remove', { id: scan, version: 1, reason: 'Wrong copy' });
    expect(await call('open', { id: scan })).toMatchObject(refused('not-found'));
  });
});

describe('looking at a page that waits', () => {
  async function waits(): Promise<string> {
    const bytes = Buffer.from('a picture');
    const sha256 = await storeBytes(attachmentStore(register.folder), key, bytes);
    const page = {
      fileName: 'monday.pdf',
      fileSha256: 'f'.repeat(64),
      filePage: 7,
      original: null,
      picture: { sha256, bytes: bytes.length },
      codes: [],
      blank: false,
      text: '',
    };
    register.write((tx) => sortPages(tx, [page], null));
    return waitingPages(register.db, 'pages', null)[0]?.id ?? '';
  }

  it('is entered as a view, with who looked', async () => {
    const id = await waits();
    expect(await call('openWaiting', { id })).toMatchObject({ ok: true });
    const entry = register.db.get<{ kind: string; account: string; entityId: string; after: string }>(
      'SELECT kind, account, entity_id AS entityId, after FROM change ORDER BY sequence DESC LIMIT 1',
    );
    expect(entry).toMatchObject({ kind: 'scan.page-viewed', account: 'amina', entityId: id });
    expect(JSON.parse(entry?.after ?? '')).toEqual({ fileName: 'monday.pdf', page: 7 });
    expect(kindsWanted([entry?.kind ?? ''], { entity: null, kind: null, only: 'views' })).toHaveLength(1);
  });

  it('shows nothing to whoever signs in while it is read', async () => {
    const id = await waits();
    const answer = call('openWaiting', { id });
    signedIn = { name: 'joseph', role: 'officer' };
    expect(await answer).toMatchObject(refused('not-signed-in'));
    expect(register.db.column(`SELECT 1 FROM change WHERE kind = 'scan.page-viewed'`)).toEqual([]);
  });
});

describe('dropped files', () => {
  it('are given to whoever dropped them and to nobody else', async () => {
    const dropped = join(folder.path, 'signed.pdf');
    const paths = [dropped, folder.path, 'relative.pdf', join(folder.path, 'gone.pdf')];
    expect(await call('takeDropped', { paths })).toMatchObject({
      ok: true,
      value: { files: [{ name: 'signed.pdf' }], left: 3 },
    });
    const issue = vi.fn(tokens.issue);
    tokens = { ...tokens, issue };
    const answer = call('takeDropped', { paths });
    signedIn = { name: 'joseph', role: 'officer' };
    expect(await answer).toMatchObject(refused('not-signed-in'));
    expect(issue).not.toHaveBeenCalled();
  });
});

it('what is shown is served for the register that is open, and for a token that was given, only', () => {
  const one = { folder: register.folder, sha256: 'ab'.repeat(32), mediaType: 'image/png', bytes: 1 };
  expect(servedScan(one, register)).not.toBeNull();
  expect(servedScan({ ...one, folder: '/another' }, register)).toBeNull();
  expect(servedScan(one, null)).toBeNull();
  expect(shown.get('a-token-of-nobody')).toBeNull();
  const first = shown.show(one);
  for (let more = 0; more < 50; more += 1) shown.show(one);
  expect(shown.get(first)).toBeNull();
});

describe('saving a copy', () => {
  it('writes the very file, and enters that it left', async () => {
    saveTo = join(folder.path, 'saved.pdf');
    expect(await call('saveCopy', { id: scan })).toMatchObject({
      ok: true,
      value: { fileName: 'saved.pdf' },
    });
    expect(readFileSync(saveTo).equals(content)).toBe(true);
    expect(newest()).toMatchObject({ kind: 'agreement.scan-exported', account: 'amina' });
  });

  it('writes nothing when the dialog is closed', async () => {
    expect(await call('saveCopy', { id: scan })).toEqual({ ok: true, value: null });
    expect(newest()?.kind).toBe('agreement.scan-filed');
  });

  it.each([
    ['the screen was locked', () => (signedIn = null)],
    ['another has signed in', () => (signedIn = { name: 'joseph', role: 'administrator' })],
  ])('is refused when %s while the dialog was open', async (_, change) => {
    saveTo = join(folder.path, 'saved.pdf');
    meanwhile = change;
    expect(await call('saveCopy', { id: scan })).toMatchObject(refused('not-signed-in'));
    expect(existsSync(saveTo)).toBe(false);
    expect(newest()?.kind).toBe('agreement.scan-filed');
  });

  it('of a damaged file leaves what stood there', async () => {
    saveTo = join(folder.path, 'saved.pdf');
    writeFileSync(saveTo, 'what stood there');
    const whole = readFileSync(path);
    writeFileSync(path, whole.with(300_000, (whole[300_000] ?? 0) ^ 2));
    expect(await call('saveCopy', { id: scan })).toMatchObject(refused('attachment-damaged'));
    expect(readFileSync(saveTo, 'utf8')).toBe('what stood there');
  });
});

describe('filing', () => {
  it('takes only what was chosen for filing, each once', async () => {
    const chosen = tokens.issue('scan', '/somewhere/signed.pdf');
    const input = { agreement, mark: 'B', files: [chosen] };
    expect(await call('file', input)).toEqual({ ok: true, value: { job: nobody } });
    expect(started).toEqual([
      {
        kind: 'file-scans',
        agreementId: agreement,
        mark: 'B',
        files: [{ path: '/somewhere/signed.pdf', fileName: 'signed.pdf' }],
      },
    ]);
    expect(await call('file', input)).toMatchObject(refused('expired'));
    const other = tokens.issue('import', '/somewhere/list.csv');
    expect(await call('file', { ...input, files: [other] })).toMatchObject(refused('expired'));
    expect(await call('file', { ...input, files: ['/etc/passwd'] })).toMatchObject(refused('invalid-input'));
  });

  it('at a copy that is not there is refused before anything is read', async () => {
    const files = [tokens.issue('scan', '/somewhere/signed.pdf')];
    expect(await call('file', { agreement, mark: 'C', files })).toMatchObject(refused('invalid-input'));
    expect(started).toEqual([]);
  });
});

it.each<[Role, string, boolean]>([
  ['auditor', 'open', true],
  ['auditor', 'remove', false],
  ['auditor', 'saveCopy', false],
  ['council', 'file', false],
  ['council', 'saveCopy', true],
  ['officer', 'remove', true],
])('%s and scans.%s: %s', async (role, name, allowed) => {
  signedIn = { name: 'somebody', role };
  const inputs: Record<string, unknown> = {
    open: { id: nobody },
    saveCopy: { id: nobody },
    remove: { id: nobody, version: 1, reason: 'Wrong copy' },
    file: { agreement: nobody, mark: 'A', files: ['a-token-of-nobody'] },
  };
  expect(await call(name, inputs[name])).toMatchObject(refused(allowed ? 'not-found' : 'not-allowed'));
});
