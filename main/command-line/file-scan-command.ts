import { basename, resolve } from 'node:path';
import { mostSortedAtOnce } from '../../preload/contract/scans.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import { sortedTotals } from '../scans/index.ts';
import { UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { say, words } from './words.ts';

/** What became of each page, in sentences. */
function sortedWords(outcome: Extract<JobOutcome, { kind: 'sorted-scans' }>): string {
  const { copies, outcomes, refused } = outcome;
  const { pages, already, waiting, blank } = sortedTotals(outcomes);
  const { sorted } = words.cli;
  const filed = copies.reduce((sum, copy) => sum + copy.pages.length, 0);
  return [
    ...copies.map(({ number, revision, mark, pages: there, complete }) =>
      say(sorted.copy, {
        number,
        revision,
        copy: mark,
        pages: there.join(', '),
        complete: complete === true ? sorted.complete : '',
      }),
    ),
    ...(already > 0 ? [say(sorted.already, { count: already })] : []),
    ...(blank > 0 ? [say(sorted.blank, { count: blank })] : []),
    ...outcomes.flatMap((page) =>
      page.state === 'waiting' && page.reason !== 'blank'
        ? [
            say(sorted.waiting, {
              fileName: page.fileName,
              page: page.filePage,
              reason: words.scans.waits[page.reason],
            }),
          ]
        : [],
    ),
    ...refused.map(({ fileName, page, reason }) =>
      say(sorted.refused, {
        fileName,
        page: page === null ? '' : say(sorted.page, { page }),
        reason: words.scans.refused[reason],
      }),
    ),
    say(sorted.summary, { pages, filed, unmatched: waiting }),
  ].join('\n');
}

/** Sorts scanned files: each page is filed at the agreement and copy that its code names, or waits for somebody. */
export const fileScan: Command = {
  usage: 'file-scan --register DIR FILE... [--keep-originals] [--json]',
  options: { values: ['register'], flags: ['keep-originals'] },
  run: async (bench) => {
    const { args } = bench;
    if (args.positionals.length === 0) throw new UsageError('file-scan needs a FILE');
    if (args.positionals.length > mostSortedAtOnce) {
      throw new UsageError(`file-scan takes ${mostSortedAtOnce} FILEs at most`);
    }
    const files = args.positionals.map((path) => ({ path: resolve(path), fileName: basename(path) }));
    const keepOriginals = args.flag('keep-originals');
    const outcome = await bench.runJob({ kind: 'sort-scans', files, keepOriginals }, bench.register());
    if (outcome.kind !== 'sorted-scans') throw new Error('The sorting of scans gave no scans');
    const { copies, outcomes, refused } = outcome;
    const { pages, already, waiting, blank } = sortedTotals(outcomes);
    const filed = copies.reduce((sum, copy) => sum + copy.pages.length, 0);
    const unmatched = outcomes.flatMap((page) =>
      page.state === 'waiting' && page.reason !== 'blank' ? [page] : [],
    );
    return {
      json: {
        pages,
        filed,
        unmatched: waiting,
        already,
        blank,
        copies,
        waiting: unmatched.map(({ fileName, filePage: page, reason, number }) => ({
          fileName,
          page,
          reason,
          number,
        })),
        refused,
      },
      words: sortedWords(outcome),
      ...(pages === 0 ? { exitCode: exitCodes.refused } : {}),
    };
  },
};
