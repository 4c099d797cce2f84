import { useCallback, useState } from 'react';
import type { Job } from '../../preload/contract/jobs.ts';
import { call, type CallInput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useJob } from './jobs-store.ts';

/** Calls that answer with a job. */
export type JobCall =
  | 'accounts.drawUserList'
  | 'accounts.drawRoleList'
  | 'agreements.draw'
  | 'transmittals.drawSheets'
  | 'transmittals.drawReminders'
  | 'boxFiles.drawContents'
  | 'boxFiles.drawSpines'
  | 'stampedCopies.draw'
  | 'verify.file'
  | 'verify.redraw'
  | 'blanks.draw'
  | 'blanks.drawNumbers'
  | 'returns.drawSlip'
  | 'allowances.draw'
  | 'allowances.attach'
  | 'labels.draw'
  | 'labels.drawTestPage'
  | 'printing.drawTestPage'
  | 'scans.file'
  | 'scans.sort'
  | 'backup.make'
  | 'exchange.inspect'
  | 'exchange.dryRun'
  | 'exchange.commit'
  | 'exchange.exportInventory'
  | 'audit.exportJournal'
  | 'people.report';

export interface StartedJob<N extends JobCall> {
  /** Starts the work; what ran before is forgotten. False when it was refused. */
  readonly start: (input: CallInput<N>) => Promise<boolean>;
  readonly job: Job | null;
  readonly running: boolean;
  readonly cancel: () => void;
  /** Stops what runs and forgets it. */
  readonly reset: () => void;
}

/** Where the id of the job is held, e.g. in a draft that outlives its screen. */
export type HeldId = readonly [id: string | null, hold: (id: string | null) => void];

/** Long work that a screen starts and watches. It goes on when the screen is left; the tray has it then. */
export function useStartedJob<N extends JobCall>(name: N, held?: HeldId): StartedJob<N> {
  const own = useState<string | null>(null);
  const [id, setId] = held ?? own;
  const job = useJob(id);
  const { run, running: starting } = useCommand(name);

  const start = useCallback(
    async (input: CallInput<N>) => {
      setId(null);
      const started = await run(input);
      if (!started) return false;
      setId(started.job);
      return true;
    },
    [run, setId],
  );
  const cancel = useCallback(() => {
    if (id) void call('jobs.cancel', { id }).catch(() => undefined);
  }, [id]);
  const reset = useCallback(() => {
    if (job?.state === 'running') cancel();
    setId(null);
  }, [job, cancel, setId]);

  const running = starting || (id !== null && (job === null || job.state === 'running'));
  return { start, job, running, cancel, reset };
}
