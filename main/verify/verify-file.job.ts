import { readFile, stat } from 'node:fs/promises';
import { hash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { FileVerdict, PaperVerdict } from '../../preload/contract/verify.ts';
import { redraw, usualChoice } from '../agreements/index.ts';
import { DomainError } from '../errors.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { isDrawn, startPageReader } from '../scans/index.ts';
import { bytesVerdict, fileAgrees, claimsToBeOurs } from './bytes.rules.ts';
import { findCodes } from './find-codes.ts';
import { printingOf, scanOf } from './verify.repository.ts';
import { verifyCode } from './verify.service.ts';

/** A file of more pages is read so far; one that is proved by its bytes need not be read as far. */
const mostPages = 400;
const mostProvedPages = 100;
const largestFile = 300_000_000;
/** Agreements of one file that are drawn again to be compared. */
const mostRedrawn = 100;

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) throw new DomainError('file-unreadable', { params: { reason: 'too-large' } });
    return await readFile(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('file-unreadable', { params: { reason: 'unreadable' }, cause: error });
  }
}

/** Papers seen on pages: those of one copy are one paper. */
function merged(found: readonly { readonly page: number; readonly paper: PaperVerdict }[]): PaperVerdict[] {
  const papers = new Map<string, PaperVerdict>();
  for (const { paper } of found) {
    const key = [paper.verdict, paper.kind, paper.number, paper.revision, paper.mark].join(' ');
    const known = papers.get(key);
    const pages = [...new Set([...(known?.pages ?? []), ...paper.pages])].sort((a, b) => a - b);
    papers.set(key, { ...paper, pages });
  }
  return [...papers.values()];
}

const nowhere = (): Writable => new Writable({ write: (_, __, done) => done() });

/** Whether the stored agreements on a file, drawn again in one of the usual ways, give exactly its bytes. */
async function isRedrawn(sha256: string, papers: readonly PaperVerdict[], run: JobRun): Promise<boolean> {
  const ids = [
    ...new Set(papers.flatMap(({ kind, agreement }) => (kind === 'form' && agreement ? [agreement.id] : []))),
  ];
  if (ids.length === 0 || ids.length > mostRedrawn) return false;
  const seen = (['A', 'B', 'C'] as const).filter((mark) => papers.some((paper) => paper.mark === mark));
  for (const sides of ['two', 'one'] as const) {
    for (const collate of ['device', 'copy'] as const) {
      if (collate === 'copy' && (ids.length === 1 || seen.length === 1)) continue;
      try {
        const drawn = await redraw(run, ids, nowhere(), { ...usualChoice, marks: seen, collate, sides });
        if (drawn.sha256 === sha256) return true;
      } catch (error) {
        // What was never printed, or cannot be printed any more, proves nothing.
        if (error instanceof DomainError && error.code !== 'cancelled') return false;
        throw error;
      }
    }
  }
  return false;
}

/** Looks at a PDF or a photograph of a paper: the codes on its pages, and whether its bytes are those issued. */
export async function verifyFileJob(
  { path, fileName }: JobInputOf<'verify-file'>,
  run: JobRun,
): Promise<JobOutcome> {
  const content = await contentOf(path);
  const sha256 = hash('sha256', content);
  const reader = await startPageReader(run.resources);
  const file = await reader.openBytes(content);
  const found: { page: number; paper: PaperVerdict }[] = [];
  const withoutCode: number[] = [];
  let drawn = false;
  const printed = printingOf(run.db, sha256);
  const read = Math.min(file.pages, printed ? mostProvedPages : mostPages);
  try {
    for (let page = 1; page <= read; page += 1) {
      run.progress(page - 1, read);
      const texts = findCodes(await file.page(page), reader.codesOn);
      if (texts.length === 0) withoutCode.push(page);
      const seen = texts.map((text) => verifyCode(run.db, text));
      // Somebody else's code beside ours, as on a poster behind the paper, says nothing about ours.
      const ours = seen.filter(({ verdict }) => verdict !== 'not-boxfile');
      drawn ||= ours.length > 0 && isDrawn(file, page);
      for (const paper of ours.length > 0 ? ours : seen) found.push({ page, paper });
    }
  } finally {
    file.close();
  }
  const papers = merged(found);
  const filed = scanOf(run.db, sha256);
  const isPdf = file.mediaType === 'application/pdf';
  const ours = isPdf && claimsToBeOurs(content);
  const bytes = bytesVerdict({
    isPdf,
    issued: printed !== undefined,
    filed: filed !== undefined,
    saysOurs: ours,
    drawn,
    redrawn: ours && printed === undefined && (await isRedrawn(sha256, papers, run)),
  });
  const verdict: FileVerdict = {
    fileName,
    agrees: fileAgrees(bytes, papers),
    sha256,
    pages: file.pages,
    bytes,
    known: printed ?? filed ?? null,
    papers,
    withoutCode,
  };
  return { kind: 'verified', verdict };
}
