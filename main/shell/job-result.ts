import type { JobResult } from '../../preload/contract/jobs.ts';
import type { HeldDocuments } from '../files/held-documents.ts';
import type { Tokens } from '../files/tokens.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import { sortedTotals } from '../scans/index.ts';

/** What the window is told of an outcome: its owner's tokens where there were paths. */
export function jobResultOf(outcome: JobOutcome, documents: HeldDocuments, tokens: Tokens): JobResult {
  switch (outcome.kind) {
    case 'document': {
      const { path, fileName, pages, bytes, paper } = outcome;
      const document = documents.hold({ path, fileName, pages, paper });
      return { kind: 'document', document, fileName, pages, bytes };
    }
    case 'import': {
      const { counts, written, added } = outcome;
      return { kind: 'import', counts, written, added };
    }
    case 'file': {
      const { fileName, rows, path } = outcome;
      return { kind: 'file', fileName, rows, file: tokens.issue('file', path) };
    }
    case 'scans': {
      const { filed, refused } = outcome;
      const already = filed.filter(({ state }) => state === 'already').length;
      return {
        kind: 'scans',
        filed: filed.length - already,
        already,
        refused: [...refused],
        alsoAt: [...new Set(filed.flatMap(({ alsoAt }) => alsoAt))],
      };
    }
    case 'sorted-scans': {
      const { outcomes, copies, refused } = outcome;
      return { kind: 'sorted-scans', ...sortedTotals(outcomes), filed: [...copies], refused: [...refused] };
    }
    case 'inspection':
    case 'verified':
    case 'nothing':
      return outcome;
    case 'backup': {
      const { path, ...made } = outcome;
      return { ...made, file: tokens.issue('file', path) };
    }
    case 'drawn':
    case 'staged':
    case 'examined':
    case 'verdict':
    case 'ready-page':
      return { kind: 'nothing' };
  }
}
