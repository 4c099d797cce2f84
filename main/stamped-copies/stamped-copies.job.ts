import { join } from 'node:path';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { DomainError } from '../errors.ts';
import { boxFileOf } from '../box-files/index.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { rangeTitle } from '../printing/index.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { scanSource, type ScanSource } from './scan-source.ts';
import type { ScanRow } from './stamped-copies.repository.ts';
import { drawStampedCopies } from './stamped-copies.pdf.ts';
import { copiesWithScans, enterCopied, type CopyWithScans } from './stamped-copies.service.ts';
import type { CopiedScan, MissingCopy, StampedCopy } from './stamped-copy-document.ts';

/** What a damaged or missing scan is called by; anything else that goes wrong is a fault. */
const unreadable = new Set(['attachment-missing', 'attachment-damaged', 'file-unreadable']);

/** Reads every scan once: a document must not break off in the middle because one of its files is damaged. */
async function proved(scans: readonly ScanRow[], source: ScanSource): Promise<CopiedScan[] | null> {
  const found: CopiedScan[] = [];
  for (const scan of scans) {
    try {
      const { sha256, filedOn, filedBy } = scan;
      found.push({ sha256, filedOn, filedBy, pages: await source.pagesOf(scan) });
    } catch (error) {
      if (error instanceof DomainError && unreadable.has(error.code)) return null;
      throw error;
    }
  }
  return found;
}

/** Sorts the copies into those that can be drawn and those that cannot. */
async function sorted(
  wanted: readonly CopyWithScans[],
  source: ScanSource,
  run: JobRun,
): Promise<{ copies: StampedCopy[]; missing: MissingCopy[] }> {
  const copies: StampedCopy[] = [];
  const missing: MissingCopy[] = [];
  for (const { scanFiles, deviceId: _, ...record } of wanted) {
    run.progress(0, 0);
    const scans = await proved(scanFiles, source);
    if (scans === null) missing.push({ ...record, why: 'unreadable' });
    else if (scans.length === 0) missing.push({ ...record, why: 'no-scan' });
    else copies.push({ ...record, scans });
  }
  return { copies, missing };
}

/** Draws the scanned pages of signed papers with the office's endorsement, and enters that they were copied. */
export async function stampedCopiesJob(
  { wanted, target }: JobInputOf<'stamped-copies'>,
  run: JobRun,
): Promise<JobOutcome> {
  const office = officeOf(run.db);
  const language = office.paperLanguage;
  const source = scanSource(run);
  const all = copiesWithScans(run.db, wanted);
  const { copies, missing } = await sorted(all, source, run);
  if (copies.length === 0) {
    const numbers = [...new Set(missing.map(({ number }) => number))];
    throw new DomainError('nothing-to-copy', {
      params: { count: missing.length, numbers: rangeTitle(numbers) },
    });
  }
  const boxFile = wanted.kind === 'box-file' ? boxFileOf(run.db, wanted.id).number : null;
  const types = new Map(
    all.flatMap(({ scanFiles }) => scanFiles.map((scan) => [scan.sha256, scan] as const)),
  );
  const document = {
    language,
    office: office.name,
    day: dayOf(run.now()),
    madeBy: run.account.name,
    boxFile,
    copies,
    missing,
  };
  const devices = new Map(all.map(({ agreementId, deviceId }) => [agreementId, deviceId]));
  const entered = copies.map((copy) => ({
    ...copy,
    deviceId: devices.get(copy.agreementId) ?? null,
    pages: copy.scans.reduce((sum, { pages }) => sum + pages, 0),
  }));
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, async (sink) => {
    const drawn = await drawStampedCopies(document, sink, {
      fonts,
      pagesOf: (scan) => {
        const row = types.get(scan.sha256);
        if (!row) throw new Error('A scan is drawn that was not asked for');
        return source.pages(row);
      },
      signal: run.signal,
      onPage: run.progress,
    });
    // Entered before the file has its name: a copy that nobody knows of must not be possible.
    run.write((tx) => enterCopied(tx, entered));
    return drawn;
  });
  const numbers = [...new Set(copies.map(({ number }) => number))];
  const title = boxFile ?? rangeTitle(numbers);
  return {
    kind: 'document',
    path: target,
    fileName: `${say(paperWords('stamped-copy', language).file, { subject: title }).replace(/[\s/]+/g, '-')}.pdf`,
    pages,
    bytes,
    paper: {
      kind: 'stamped-copies',
      subject: {
        title,
        agreements: [...new Set(copies.map(({ agreementId }) => agreementId))],
        ...(wanted.kind === 'box-file' ? { boxFiles: [wanted.id] } : {}),
      },
      sha256,
    },
  };
}
