import {
  mostPagesOfFile,
  scanRefusals,
  type ScanRefusal,
  type SortedScans,
} from '../../preload/contract/scans.ts';
import { agreementOf } from '../agreements/index.ts';
import {
  attachmentStore,
  fingerprintOf,
  isStillStored,
  removeStrayFiles,
  storeAttachment,
  storeBytes,
  type Fingerprint,
} from '../attachments/index.ts';
import { DomainError } from '../errors.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction, JobRun } from '../jobs/job-run.ts';
import { forgetPutAway } from './put-away.service.ts';
import { pagePool } from './page-pool.ts';
import { scannedOf } from './page.repository.ts';
import { pagesInOrder, type PageInTurn } from './pages-in-order.ts';
import type { Place } from './place-page.rules.ts';
import { judgeFile } from './judge-file.ts';
import { largestRead, scanName } from './scan-content.rules.ts';
import { sortPages } from './sort-pages.service.ts';
import type { PageOutcome, SortedPage } from './sorted-page.ts';

/** Bytes beyond which a file is read by one thread. */
const largestShared = 100_000_000;
/** Pages entered in one act: what a cut-off sorting loses is to be read again and no more. */
const pagesAtOnce = 20;

interface Refused {
  readonly fileName: string;
  readonly page: number | null;
  readonly reason: ScanRefusal;
}

export type SortedCopy = SortedScans['filed'][number];

/** A page that was read, with what its picture and its original are stored from. */
interface PageAtHand {
  readonly page: SortedPage;
  readonly jpeg: Uint8Array;
  readonly source: Source;
}

/** A file that may be read, as it was found. */
interface Source {
  readonly path: string;
  readonly fileName: string;
  readonly fingerprint: Fingerprint;
  readonly original: SortedPage['original'];
}

const refusalOf = (reason: unknown): ScanRefusal =>
  scanRefusals.find((known) => known === reason) ?? 'unreadable';

/**
 * Sorts the pages of files: each is filed where its code says, or waits to be sorted by hand. Progress is in
 * pages, of which more become known with every file that is opened.
 */
export const sortScansJob: JobFunction<JobInputOf<'sort-scans'>> = async (input, run) => {
  await removeStrayFiles(run.db, run.folder, run.now());
  await forgetPutAway(run);
  const refused: Refused[] = [];
  const sources: Source[] = [];
  for (const file of input.files) {
    const source = await sourceOf(file, input.keepOriginals, run);
    if ('reason' in source) refused.push(source);
    else sources.push(source);
  }
  const outcomes: PageOutcome[] = [];
  const largest = Math.max(0, ...sources.map(({ fingerprint }) => fingerprint.bytes));
  // Each thread has the file of its page in memory.
  const pool = pagePool(run.resources, largest > largestShared ? { threads: 1 } : {});
  try {
    const batch = batchOf(run, outcomes);
    let known = sources.length;
    let done = 0;
    for await (const turn of pagesInOrder(
      pool,
      sources.map(({ path }) => path),
      mostPagesOfFile,
    )) {
      const source = sources[turn.file];
      if (!source) continue;
      if (turn.page === 1) {
        await batch.endFile();
        known += Math.max(0, turn.pages - 1);
      }
      const page = await sortedPage(turn, source, run);
      if ('reason' in page) refused.push(page);
      else await batch.add(page);
      if (turn.givenUp) refused.push({ fileName: source.fileName, page: null, reason: 'given-up' });
      done += 1;
      run.progress(done, known);
    }
    await batch.endFile();
  } finally {
    await pool.stop();
  }
  const filed = outcomes.flatMap((outcome) => (outcome.state === 'filed' ? [outcome.place] : []));
  return { kind: 'sorted-scans', outcomes, refused: together(refused), copies: copiesOf(run, filed) };
};

/** Looks at a file, and keeps it as it is where that is wanted. */
async function sourceOf(
  { path, fileName }: { readonly path: string; readonly fileName: string },
  keepOriginal: boolean,
  run: JobRun,
): Promise<Source | Refused> {
  const name = scanName(fileName);
  try {
    const fingerprint = await fingerprintOf(path, largestRead, () => run.progress(0, 0));
    const { bytes, sha256 } = fingerprint;
    const judged = await judgeFile(path, fingerprint, largestRead);
    if (!judged.ok) return { fileName: name, page: null, reason: judged.reason };
    if (keepOriginal) await storeAttachment(attachmentStore(run.folder), run.key, path, fingerprint);
    const original = keepOriginal ? { sha256, bytes, mediaType: judged.mediaType } : null;
    return { path, fileName: name, fingerprint, original };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'file-unreadable') throw error;
    return { fileName: name, page: null, reason: refusalOf(error.params?.['reason']) };
  }
}

/** A page that was read, with its picture in the store; or why there is none. */
async function sortedPage(turn: PageInTurn, source: Source, run: JobRun): Promise<PageAtHand | Refused> {
  const { answer, page, pages } = turn;
  const { fileName, fingerprint, original } = source;
  if ('refused' in answer) {
    return { fileName, page: pages === 0 ? null : page, reason: refusalOf(answer.refused) };
  }
  const { read } = answer;
  if (read.drawn) return { fileName, page, reason: 'drawn' };
  const sha256 = await storeBytes(attachmentStore(run.folder), run.key, read.jpeg);
  const sorted = {
    fileName,
    fileSha256: fingerprint.sha256,
    filePage: page,
    original,
    picture: { sha256, bytes: read.jpeg.length },
    codes: read.codes,
    blank: read.blank,
    text: read.text,
  };
  return { page: sorted, jpeg: read.jpeg, source };
}

/** Stores pictures and originals again that an erasure has taken while their pages were not entered yet. */
async function storeAgain(pages: readonly PageAtHand[], run: JobRun): Promise<void> {
  const store = attachmentStore(run.folder);
  for (const { page, jpeg } of pages) {
    const { sha256, bytes } = page.picture;
    if (!(await isStillStored(store, sha256, bytes))) await storeBytes(store, run.key, jpeg);
  }
  for (const { path, fingerprint, original } of new Set(pages.map(({ source }) => source))) {
    if (original && !(await isStillStored(store, original.sha256, original.bytes)))
      await storeAttachment(store, run.key, path, fingerprint);
  }
}

/** Enters pages some at a time; those of one file follow each other. */
function batchOf(
  run: JobRun,
  outcomes: PageOutcome[],
): {
  readonly add: (page: PageAtHand) => Promise<void>;
  /** Enters what is left, at the end of a file. */
  readonly endFile: () => Promise<void>;
} {
  let pages: PageAtHand[] = [];
  let last: Place | null = null;
  async function enter(): Promise<void> {
    if (pages.length === 0) return;
    const sorted = pages.map(({ page }) => page);
    const done = run.write((tx) => sortPages(tx, sorted, last));
    await storeAgain(pages, run);
    outcomes.push(...done.outcomes);
    ({ last } = done);
    pages = [];
  }
  return {
    add: async (page) => {
      pages.push(page);
      if (pages.length >= pagesAtOnce) await enter();
    },
    endFile: async () => {
      await enter();
      last = null;
    },
  };
}

/** A file of which every page was drawn by a program is named once. */
function together(refused: readonly Refused[]): Refused[] {
  const drawn = new Set<string>();
  return refused.flatMap((one) => {
    if (one.reason !== 'drawn') return [one];
    if (drawn.has(one.fileName)) return [];
    drawn.add(one.fileName);
    return [{ ...one, page: null }];
  });
}

/** The copies at which pages were filed, and whether all their pages are there now. */
function copiesOf(run: JobRun, filed: readonly Place[]): SortedCopy[] {
  const copies = new Map<string, Place[]>();
  for (const place of filed) {
    const key = `${place.agreementId} ${place.mark}`;
    copies.set(key, [...(copies.get(key) ?? []), place]);
  }
  return [...copies.values()].flatMap((places) => {
    const [first] = places;
    if (!first) return [];
    const { agreementId, mark } = first;
    const { number, revision } = agreementOf(run.db, agreementId);
    const scanned = scannedOf(run.db, agreementId).find((copy) => copy.mark === mark);
    const { pages: total = null, filed: there = [] } = scanned ?? {};
    const complete = total === null ? null : there.filter((page) => page <= total).length === total;
    return [{ agreementId, number, revision, mark, pages: places.map(({ page }) => page), complete }];
  });
}
