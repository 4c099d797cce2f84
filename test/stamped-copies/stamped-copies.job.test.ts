import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { enterPrinted, redraw, usualChoice } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import type { JobOutcome } from '../../main/jobs/job-outcome.ts';
import { fileScansJob } from '../../main/scans/file-scans.job.ts';
import { copiesOverview } from '../../main/stamped-copies/index.ts';
import { stampedCopiesJob } from '../../main/stamped-copies/stamped-copies.job.ts';
import type { CopiesWanted } from '../../preload/contract/stamped-copies.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { faultsOf, textOfPages } from '../documents/paper.ts';
import { handedOver } from '../scans/handed-over.ts';
import { png } from '../scans/pictures.ts';
import { runOn } from '../support/job.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { scannedPage } from './sample.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string;
let register: OpenRegister;
let given: ReturnType<typeof handedOver>;

beforeEach(async () => {
  await copyDecoders();
  folder = temporaryFolder();
  register = newRegister(folder.path);
  given = handedOver(register);
  register.write((tx) => enterPrinted(tx, [given.agreement]));
  // Files beside the scratch files of a job are sealed.
  out = mkdtempSync(join(folder.path, 'out-'));
});
afterEach(() => {
  register.close();
  folder.remove();
});

async function scan(mark: 'A' | 'B', name: string, content: Uint8Array | Promise<Uint8Array>): Promise<void> {
  const path = join(out, name);
  writeFileSync(path, await content);
  await runOn(register, (run) =>
    fileScansJob(
      { kind: 'file-scans', agreementId: given.agreement, mark, files: [{ path, fileName: name }] },
      run,
    ),
  );
}

async function draw(wanted: CopiesWanted): Promise<JobOutcome & { readonly kind: 'document' }> {
  const target = join(out, 'copies.pdf');
  const outcome = await runOn(register, (run) =>
    stampedCopiesJob({ kind: 'stamped-copies', wanted, target }, run),
  );
  if (outcome.kind !== 'document') throw new Error('The job gave no document');
  return outcome;
}

const both = (): CopiesWanted => ({ kind: 'agreements', agreements: [given.agreement], marks: [] });
const form = async (): Promise<Uint8Array> => {
  const target = join(out, 'form.pdf');
  await runOn(register, (run) => redraw(run, [given.agreement], target, { ...usualChoice, marks: ['B'] }));
  return readFileSync(target);
};

it('copies page pictures as they are and draws the pages of PDF scans anew', async () => {
  const page = await scannedPage('KIL-00001', 'A', 1);
  await scan('A', 'page 1.jpg', page.jpeg);
  await scan('B', 'signed.pdf', form());
  const { path, pages, paper } = await draw(both());
  expect(await faultsOf(path)).toBe('');
  // The picture stands in the file byte for byte.
  expect(readFileSync(path).includes(Buffer.from(page.jpeg))).toBe(true);
  const text = await textOfPages(path);
  expect(pages).toBe(text.length);
  const marked = text.filter((one) => one.startsWith('COPY')).length;
  expect(pages - marked).toBe(3);
  expect(marked).toBeGreaterThanOrEqual(5);
  expect(paper).toMatchObject({
    kind: 'stamped-copies',
    subject: { title: 'KIL-00001', agreements: [given.agreement] },
  });
});

it('enters at the agreement that it was copied, with how many pages', async () => {
  await scan('A', 'page.jpg', (await scannedPage('KIL-00001', 'A', 1)).jpeg);
  await draw(both());
  expect(
    register.db.get('SELECT kind, entity_id AS id, after FROM change ORDER BY sequence DESC LIMIT 1'),
  ).toEqual({
    kind: 'agreement.copied',
    id: given.agreement,
    after: '{"number":"KIL-00001","revision":1,"copies":"A","pages":1}',
  });
});

it('names a copy without a scan, and one whose scan is damaged', async () => {
  await scan('A', 'page.jpg', (await scannedPage('KIL-00001', 'A', 1)).jpeg);
  expect(copiesOverview(register.db, both())).toMatchObject({
    copies: 1,
    missing: 1,
    without: [{ mark: 'B' }],
  });
  await scan('B', 'page.png', png(400, 560));
  const store = join(folder.path, 'attachments');
  const [damaged] = readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, two) => readFileSync(one).length - readFileSync(two).length);
  const bytes = readFileSync(damaged ?? '');
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(damaged ?? '', bytes);
  const { path } = await draw(both());
  const [list = ''] = await textOfPages(path);
  expect(list.replace(/\s+/g, ' ')).toContain('The file of the scan is damaged or cannot be read');
});

it('draws a PNG as well, and says that its size is not known', async () => {
  await scan('A', 'page.png', png(400, 560));
  const { path } = await draw({ kind: 'agreements', agreements: [given.agreement], marks: ['A'] });
  const text = (await textOfPages(path)).map((page) => page.replace(/\s+/g, ' '));
  expect(text.at(-1)).toContain('the scan does not say its size');
});

it('has nothing to draw where nothing has been scanned', async () => {
  await expect(draw(both())).rejects.toMatchObject({
    code: 'nothing-to-copy',
    params: { numbers: 'KIL-00001' },
  });
  expect(register.db.column(`SELECT kind FROM change WHERE kind = 'agreement.copied'`)).toEqual([]);
});
