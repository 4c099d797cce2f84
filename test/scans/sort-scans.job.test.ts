import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPagesOfCopy, pagesOfCopy, voidAgreement } from '../../main/agreements/index.ts';
import {
  attachmentBytes,
  attachmentFiles,
  attachmentPath,
  attachmentStore,
  verifyAttachment,
} from '../../main/attachments/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { newSessionKey } from '../../main/files/index.ts';
import type { JobOutcome } from '../../main/jobs/job-outcome.ts';
import { jobRun } from '../../main/jobs/job-run.ts';
import { silentLog } from '../../main/logging/log.ts';
import type { GreyPicture } from '../../main/scans/grey-picture.rules.ts';
import { sortedTotals } from '../../main/scans/index.ts';
import { levellingOf, lieOfCode } from '../../main/scans/skew.rules.ts';
import { sortScansJob } from '../../main/scans/sort-scans.job.ts';
import { erasePutAway } from '../../main/scans/put-away.service.ts';
import { unfiledPages } from '../../main/scans/unfiled.repository.ts';
import { discardPages } from '../../main/scans/unfiled.service.ts';
import { printedAgreements } from '../support/agreements.ts';
import { account, key, newRegister, temporaryFolder } from '../support/register.ts';
import { blankBack, rasterise, scannedJpeg, scannedPdf, sideBySide, worn } from '../support/scan-maker.ts';
import { codePage } from './code-page.ts';
import { shippedReader } from './decoders.ts';
import { drawnForms, shippedResources } from './drawn-forms.ts';
import { scansOfCopy, type CopyScan } from '../support/scans-of-copy.ts';

type Sorted = Extract<JobOutcome, { kind: 'sorted-scans' }>;

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let resources = '';
let made = 0;

beforeAll(async () => {
  folder = temporaryFolder();
  register = newRegister(join(folder.path, 'register'));
  resources = await shippedResources();
});
afterAll(() => {
  register.close();
  folder.remove();
});

interface PrintedPaper {
  readonly id: string;
  readonly a: GreyPicture[];
  readonly forms: Uint8Array;
}

/** A printed agreement of its own, and the first pages of its copy A as they would lie on the glass. */
async function paper(count: number): Promise<PrintedPaper> {
  const [id = ''] = printedAgreements(register, 1, { from: (made += 1) });
  const forms = await drawnForms(register, [id]);
  return { id, a: await rasterise(forms, { dpi: 150, pages: upTo(count) }), forms };
}

/** Both of its copies whole. */
async function bothCopies(): Promise<PrintedPaper & { readonly b: GreyPicture[] }> {
  const { id, forms } = await paper(0);
  const pages = await rasterise(forms, { dpi: 150 });
  return { id, forms, a: pages.slice(0, pages.length / 2), b: pages.slice(pages.length / 2) };
}

async function sorted(
  contents: readonly Uint8Array[],
  {
    keepOriginals = false,
    cancelAfter = Infinity,
    name = 'scan.pdf',
    beforeWrite = (_nth: number): void => {},
  } = {},
): Promise<Sorted> {
  let told = 0;
  const { run } = jobRun({
    account,
    register,
    now: register.now,
    newId: register.newId,
    log: silentLog,
    resources,
    scratch: folder.path,
    sessionKey: newSessionKey(),
    signal: new AbortController().signal,
    isCancelled: () => told > cancelAfter,
    onProgress: (done) => {
      if (done > 0) told += 1;
    },
  });
  const files = contents.map((content, index) => {
    const path = join(folder.path, `${index}-${name}`);
    writeFileSync(path, content);
    return { path, fileName: name };
  });
  let writes = 0;
  const write: typeof run.write = (work) => {
    beforeWrite((writes += 1));
    return run.write(work);
  };
  const outcome = await sortScansJob({ kind: 'sort-scans', files, keepOriginals }, { ...run, write });
  if (outcome.kind !== 'sorted-scans') throw new Error('The job gave no sorted scans');
  return outcome;
}

/** Keeps how many pages a copy had when it was printed. */
function keepPages(agreement: string, mark: 'A' | 'B', pages: number): void {
  register.write((tx) => {
    keepPagesOfCopy(tx.db, { agreement, mark }, pages);
    const change = { entity: 'agreement' as const, entityId: agreement, kind: 'agreement.printed' };
    return { value: undefined, receipt: tx.record(change) };
  });
}

const pagesAt = (id: string, mark: string): (number | null)[] =>
  scansOfCopy(register.db, id, mark).map(({ page }) => page);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const numbers = (pages: readonly unknown[]): number[] => upTo(pages.length);
const waiting = (): ReturnType<typeof unfiledPages> =>
  unfiledPages(register.db, { blank: false, after: null, most: 1000 });
const reasonsOf = ({ outcomes }: Sorted): unknown[] =>
  outcomes.map((outcome) => (outcome.state === 'waiting' ? outcome.reason : outcome.state));

async function filedPicture(scan: CopyScan | undefined): Promise<GreyPicture> {
  const bytes = await attachmentBytes(attachmentStore(register.folder), key, scan?.sha256 ?? '');
  return (await (await shippedReader()).openBytes(bytes)).page(1);
}

describe('pages are filed by their codes', () => {
  it('out of one PDF of several agreements: askew, upside down, stamped, noisy, in any order', async () => {
    const [one, two] = [await bothCopies(), await bothCopies()];
    keepPages(one.id, 'A', one.a.length);
    keepPages(one.id, 'B', one.b.length + 1);
    const wear = [
      { degrees: 5, noise: 20 },
      { quarters: 2 as const, degrees: -3 },
      { brightness: -20, noise: 30 },
      { stamp: { x: 120, y: 220 } },
    ];
    const all = [...two.a, ...one.a, ...one.b.toReversed()].map((page, index) =>
      worn(page, { ...wear[index % wear.length], seed: index + 1 }),
    );
    const outcome = await sorted([await scannedPdf(all)]);
    expect(reasonsOf(outcome)).toEqual(all.map(() => 'filed'));
    expect(pagesAt(one.id, 'A')).toEqual(numbers(one.a));
    expect(pagesAt(one.id, 'B')).toEqual(numbers(one.b));
    expect(pagesAt(two.id, 'A')).toEqual(numbers(two.a));
    expect(pagesAt(two.id, 'B')).toEqual([]);
    expect(pagesOfCopy(register.db, two.id, 'A')).toBeNull();
    expect(outcome.copies.map(({ mark, complete }) => [mark, complete])).toEqual([
      // Nobody kept how many pages this one has: it is never said to be whole.
      ['A', null],
      ['A', true],
      ['B', false],
    ]);
    const reader = await shippedReader();
    for (const scan of scansOfCopy(register.db, one.id, 'B')) {
      expect(scan.bytes).toBeLessThanOrEqual(1_500_000);
      const picture = await filedPicture(scan);
      const [code] = reader.codesOn(picture);
      expect(code && lieOfCode(code.corners).quarters).toBe(0);
      expect(Math.abs(levellingOf(picture) ?? 9)).toBeLessThan(0.3);
    }
  }, 120_000);

  it('and told when they are sorted again, from the same file or with the same picture', async () => {
    const { id, a } = await paper(2);
    const pdf = await scannedPdf(a);
    await sorted([pdf]);
    expect(reasonsOf(await sorted([pdf]))).toEqual(a.map(() => 'already'));
    expect(reasonsOf(await sorted([await scannedPdf(a.slice(0, 1)), pdf]))).toEqual(
      [0, ...a].map(() => 'already'),
    );
    expect(pagesAt(id, 'A')).toEqual(numbers(a));
  }, 60_000);

  it('one entry in the history for each copy', async () => {
    const { id, a } = await paper(2);
    await sorted([await scannedPdf(a)], { name: 'monday.pdf' });
    const entries = register.db.all<{ kind: string; after: string }>(
      `SELECT kind, after FROM change WHERE entity_id = ? AND kind = 'agreement.pages-filed'`,
      [id],
    );
    expect(entries.map(({ after }) => JSON.parse(after) as object)).toMatchObject([
      { copy: 'A', pages: numbers(a).join(', '), fileName: 'monday.pdf' },
    ]);
  });

  it('from pictures, several files at once; empty backs are put aside with their leaf', async () => {
    const { id, a } = await paper(2);
    const [first, second] = a;
    if (!first || !second) throw new Error('A copy has two pages at least');
    const outcome = await sorted([await scannedJpeg(first), await scannedPdf([second, blankBack(second)])]);
    expect(reasonsOf(outcome)).toEqual(['filed', 'filed', 'blank']);
    expect(sortedTotals(outcome.outcomes)).toEqual({ pages: 3, already: 0, waiting: 0, blank: 1 });
    const [blank] = unfiledPages(register.db, { blank: true, after: null, most: 10 });
    expect(blank?.guesses).toEqual([{ agreementId: id, mark: 'A', page: 2 }]);
  });

  it('with the file they came from, only where that is wanted', async () => {
    const { id, a } = await paper(1);
    const pdf = await scannedPdf(a);
    await sorted([pdf], { keepOriginals: true });
    const originals = register.db.column<string>(
      'SELECT DISTINCT original_sha256 FROM scan WHERE agreement_id = ?',
      [id],
    );
    const bytes = await attachmentBytes(attachmentStore(register.folder), key, originals[0] ?? '');
    expect(bytes.equals(Buffer.from(pdf))).toBe(true);
  });

  it('and leave files and register agreeing when sorting is cancelled in the middle', async () => {
    const { id, a, b } = await bothCopies();
    const pdf = await scannedPdf([...a, ...b]);
    await expect(sorted([pdf], { cancelAfter: 2 })).rejects.toMatchObject({ code: 'cancelled' });
    const again = await sorted([pdf]);
    expect(reasonsOf(again).every((state) => state === 'filed' || state === 'already')).toBe(true);
    expect([pagesAt(id, 'A'), pagesAt(id, 'B')]).toEqual([numbers(a), numbers(b)]);
    const kept = new Set(register.db.column<string>('SELECT sha256 FROM attachment'));
    const strays = (await attachmentFiles(attachmentStore(register.folder))).filter(
      ({ sha256 }) => !kept.has(sha256),
    );
    expect(strays).toEqual([]);
  });
});

describe('what leaves a doubt waits, and nothing is filed', () => {
  it('a code torn off, with what the page before it lets guess', async () => {
    const { id, a } = await paper(2);
    const [first, second] = a;
    if (!first || !second) throw new Error('A copy has two pages at least');
    const torn = worn(second, { torn: { corner: 'top-right', mm: 75 } });
    const outcome = await sorted([await scannedPdf([first, torn])]);
    expect(reasonsOf(outcome)).toEqual(['filed', 'no-code']);
    expect(pagesAt(id, 'A')).toEqual([1]);
    expect(waiting().at(-1)?.guesses).toEqual([{ agreementId: id, mark: 'A', page: 2 }]);
  });

  it('a code stamped over', async () => {
    const { id, a } = await paper(1);
    const over = worn(a[0] ?? codePage(''), { stamp: { x: 182, y: 19 } });
    const outcome = await sorted([await scannedPdf([over])]);
    const [state] = reasonsOf(outcome);
    // Read through the stamp it is right, or not read at all; never something else.
    expect(['filed', 'no-code']).toContain(state);
    expect(pagesAt(id, 'A')).toEqual(state === 'filed' ? [1] : []);
  });

  it('two forms on one sheet', async () => {
    const [one, two] = [await paper(1), await paper(1)];
    const both = sideBySide(one.a[0] ?? codePage(''), two.a[0] ?? codePage(''));
    expect(reasonsOf(await sorted([await scannedPdf([both])]))).toEqual(['two-pages']);
    expect(
      waiting()
        .at(-1)
        ?.guesses.map(({ agreementId }) => agreementId)
        .toSorted(),
    ).toEqual([one.id, two.id].toSorted());
    expect([...pagesAt(one.id, 'A'), ...pagesAt(two.id, 'A')]).toEqual([]);
  });

  it('another scan of a page that is filed', async () => {
    const { id, a } = await paper(1);
    await sorted([await scannedPdf(a)]);
    const stamped = worn(a[0] ?? codePage(''), { stamp: { x: 100, y: 200 } });
    expect(reasonsOf(await sorted([await scannedPdf([stamped])]))).toEqual(['other-content']);
    expect(scansOfCopy(register.db, id, 'A')).toHaveLength(1);
  });

  it('a void form', async () => {
    const { id, a } = await paper(2);
    const version = register.db.get<{ version: number }>('SELECT version FROM agreement WHERE id = ?', [id]);
    register.write((tx) =>
      voidAgreement(tx, { id, version: version?.version ?? 0, reason: 'Spoiled', on: '2026-03-05' }),
    );
    expect(reasonsOf(await sorted([await scannedPdf(a)]))).toEqual(a.map(() => 'void'));
    expect(pagesAt(id, 'A')).toEqual([]);
  });

  it('a code of another register, altered, without its check, of somebody else; once, however often sorted', async () => {
    const codes = {
      'BX1/ZZZ-00042/ABCD/+A1R1/ABCD': 'other-register',
      'BX1/KIL-00001/ABCD/+A1R1/ABCD': 'check-wrong',
      'BX1/KIL-00001': 'no-check',
      'HTTPS://EXAMPLE.COM/42': 'not-boxfile',
    };
    const scans = register.db.get<{ n: number }>('SELECT count(*) AS n FROM scan');
    const before = waiting().length;
    const pages = await scannedPdf(Object.keys(codes).map((text) => codePage(text)));
    expect(reasonsOf(await sorted([pages]))).toEqual(Object.values(codes));
    expect(reasonsOf(await sorted([pages]))).toEqual(Object.values(codes).map(() => 'already'));
    expect(waiting()).toHaveLength(before + Object.keys(codes).length);
    expect(register.db.get('SELECT count(*) AS n FROM scan')).toEqual(scans);
  });
});

it('what is put away and erased while its page is sorted again is in the store all the same', async () => {
  const store = attachmentStore(register.folder);
  const pdf = await scannedPdf([codePage('HTTPS://EXAMPLE.COM/43')]);
  await sorted([pdf], { keepOriginals: true });
  const { id, sha256, originalSha256 } = waiting().at(-1) ?? { id: '', sha256: '', originalSha256: null };
  register.write((tx) => discardPages(tx, { ids: [id], reason: 'An advertisement' }));
  const again = await sorted([pdf], {
    keepOriginals: true,
    beforeWrite: (nth) => {
      // The first looks for what was put away long ago; the second enters the page.
      if (nth !== 2) return;
      register.write((tx) => erasePutAway(tx, new Date(tx.at.getTime() + 1)));
      for (const gone of [sha256, originalSha256 ?? '']) rmSync(attachmentPath(store, gone));
    },
  });
  expect(reasonsOf(again)).toEqual(['not-boxfile']);
  expect(waiting().at(-1)).toMatchObject({ sha256, originalSha256 });
  for (const kept of [sha256, originalSha256 ?? ''])
    expect(await verifyAttachment(store, key, kept)).toBe('sound');
});

describe('what cannot be read is named with its reason', () => {
  it('and the rest is sorted all the same', async () => {
    const { id, a, forms } = await paper(1);
    const outcome = await sorted([
      Buffer.from('Notes'),
      Buffer.from('%PDF-1.4 damaged'),
      Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]),
      Buffer.alloc(0),
      forms,
      await scannedPdf(a),
    ]);
    expect(outcome.refused.map(({ reason }) => reason)).toEqual([
      'not-a-scan',
      'tiff',
      'empty',
      'unreadable',
      'drawn',
    ]);
    expect(reasonsOf(outcome)).toEqual(['filed']);
    expect(pagesAt(id, 'A')).toEqual([1]);
  });
});
