import { useEffect } from 'react';
import type { SortedScans } from '../../preload/contract/scans.ts';
import { useKept } from '../api/kept.ts';
import { refresh } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useStartedJob, type StartedJob } from '../jobs/use-started-job.ts';

export interface Sorting {
  readonly job: StartedJob<'scans.sort'>['job'];
  readonly running: boolean;
  /** What became of the files of the last sorting; null before its end. */
  readonly result: SortedScans | null;
  readonly keepOriginals: boolean;
  readonly setKeepOriginals: (keep: boolean) => void;
  /** Asks for files and sorts them. */
  readonly choose: () => Promise<void>;
  readonly sort: (files: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
  readonly putAway: () => void;
}

/** The sorting of scanned files, from their choice to what became of their pages; it outlives its screen. */
export function useSorting(): Sorting {
  const held = useKept<string | null>('scans.sorting', () => null);
  const [keepOriginals, setKeepOriginals] = useKept('scans.keepOriginals', () => false);
  const choosing = useCommand('scans.choose');
  const { start, job, running, cancel, reset } = useStartedJob('scans.sort', held);
  const state = job?.state;
  // The job writes through a connection of its own, whose commits the window hears of a little later.
  useEffect(() => {
    if (state !== undefined && state !== 'running') refresh(['scans', 'agreements', 'today']);
  }, [state]);
  const sort = async (files: readonly string[]): Promise<void> => {
    if (files.length > 0) await start({ files: [...files], keepOriginals });
  };
  return {
    job,
    running: running || choosing.running,
    result: job?.result?.kind === 'sorted-scans' ? job.result : null,
    keepOriginals,
    setKeepOriginals,
    choose: async () => {
      const chosen = await choosing.run({});
      if (chosen) await sort(chosen.map(({ token }) => token));
    },
    sort,
    cancel,
    putAway: reset,
  };
}
