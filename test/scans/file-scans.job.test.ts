import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSessionKey } from '../../main/files/index.ts';
import { attachmentFiles, attachmentStore, verifyAttachment } from '../../main/attachments/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import type { JobOutcome } from '../../main/jobs/job-outcome.ts';
import { jobRun } from '../../main/jobs/job-run.ts';
import { silentLog } from '../../main/logging/log.ts';
import { fileScansJob } from '../../main/scans/file-scans.job.ts';
import { scansOfAgreement } from '../../main/scans/scan.repository.ts';
import { account, key, newRegister, temporaryFolder } from '../support/register.ts';
import { handedOver } from './handed-over.ts';
import { jpegHead, pdf, png } from './pictures.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreementId = '';
const told: [number, number][] = [];
let cancelAfter = Infinity;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(join(folder.path, 'register'));
  agreementId = handedOver(register).agreement;
  told.length = 0;
  cancelAfter = Infinity;
});
afterEach(() => {
  register.close();
  folder.remove();
});

function laid(name: string, content: Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

async function filed(...paths: string[]): Promise<Extract<JobOutcome, { kind: 'scans' }>> {
  const { run } = jobRun({
    account,
    register,
    now: register.now,
    newId: register.newId,
    log: silentLog,
    resources: '',
    scratch: folder.path,
    sessionKey: newSessionKey(),
    signal: new AbortController().signal,
    isCancelled: () => told.length >= cancelAfter,
    onProgress: (done, total) => told.push([done, total]),
  });
  const files = paths.map((path) => ({ path, fileName: path.split('/').at(-1) ?? '' }));
  const outcome = await fileScansJob({ kind: 'file-scans', agreementId, mark: 'A', files }, run);
  if (outcome.kind !== 'scans') throw new Error('The job gave no scans');
  return outcome;
}

const store = (): string => attachmentStore(register.folder);

describe('files', () => {
  it('are filed by their content, whatever they are called, and lie sealed in the store', async () => {
    const plain = pdf(1_000_000);
    const outcome = await filed(
      laid('page.txt', plain),
      laid('page.jpg', png(3, 3)),
      laid('b', jpegHead(3, 3)),
    );
    expect(outcome.refused).toEqual([]);
    expect(outcome.filed.map(({ mediaType }) => mediaType)).toEqual([
      'application/pdf',
      'image/png',
      'image/jpeg',
    ]);
    expect(scansOfAgreement(register.db, agreementId).map(({ fileName }) => fileName)).toEqual([
      'page.txt',
      'page.jpg',
      'b',
    ]);
    const files = await attachmentFiles(store());
    expect(files.map(({ sha256 }) => sha256).toSorted()).toEqual(
      outcome.filed.map(({ sha256 }) => sha256).toSorted(),
    );
    for (const { sha256, path } of files) {
      expect(await verifyAttachment(store(), key, sha256)).toBe('sound');
      expect(readFileSync(path).includes('Catalog')).toBe(false);
    }
  });

  it('that are no scans are refused one by one, and the others filed', async () => {
    mkdirSync(join(folder.path, 'folder.pdf'));
    const large = laid('large.pdf', pdf());
    truncateSync(large, 100_000_001);
    const outcome = await filed(
      laid('notes.pdf', Buffer.from('Some notes')),
      laid('empty.png', Buffer.alloc(0)),
      join(folder.path, 'gone.pdf'),
      join(folder.path, 'folder.pdf'),
      large,
      laid('wide.jpg', jpegHead(60_000, 60_000)),
      laid('good.pdf', pdf()),
    );
    expect(outcome.refused).toEqual([
      { fileName: 'notes.pdf', reason: 'not-a-scan' },
      { fileName: 'empty.png', reason: 'empty' },
      { fileName: 'gone.pdf', reason: 'not-found' },
      { fileName: 'folder.pdf', reason: 'unreadable' },
      { fileName: 'large.pdf', reason: 'too-large' },
      { fileName: 'wide.jpg', reason: 'too-many-pixels' },
    ]);
    expect(outcome.filed.map(({ fileName }) => fileName)).toEqual(['good.pdf']);
    expect(await attachmentFiles(store())).toHaveLength(1);
  });

  it('none of which is a scan leave the register as it was', async () => {
    const before = register.db.get('SELECT max(sequence) AS n FROM change');
    expect(await filed(laid('notes.pdf', Buffer.from('Some notes')))).toMatchObject({ filed: [] });
    expect(register.db.get('SELECT max(sequence) AS n FROM change')).toEqual(before);
  });

  it('tell how far they are in megabytes, up to the last', async () => {
    await filed(laid('one.pdf', pdf(3_000_000)), laid('two.pdf', pdf(2_100_000)));
    expect(told.every(([done, total]) => total === 6 && done <= total)).toBe(true);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual([6, 6]);
  });

  it.each([1, 15, 30])('are not filed when that is cancelled after %i words of it', async (words) => {
    cancelAfter = words;
    const filing = filed(laid('one.pdf', pdf(3_000_000)), laid('two.pdf', pdf(2_900_000)));
    await expect(filing).rejects.toMatchObject({ code: 'cancelled' });
    expect(scansOfAgreement(register.db, agreementId)).toEqual([]);
  });

  it('for an agreement that is not there are not even read', async () => {
    agreementId = register.newId();
    await expect(filed(laid('one.pdf', pdf()))).rejects.toMatchObject({ code: 'not-found' });
    expect(await attachmentFiles(store())).toEqual([]);
  });
});
