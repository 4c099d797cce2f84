import type { Job, JobKind } from '../../preload/contract/jobs.ts';
import { call } from '../api/client.ts';
import { useJobs } from '../jobs/jobs-store.ts';

/** The job that a call under way has started: the newest running one of these kinds. */
export function useRunningJob(
  kinds: readonly JobKind[],
  underWay: boolean,
): { readonly job: Job | null; readonly cancel: () => void } {
  const running = useJobs().findLast(({ kind, state }) => state === 'running' && kinds.includes(kind));
  const job = underWay ? (running ?? null) : null;
  return {
    job,
    cancel: () => {
      if (job) void call('jobs.cancel', { id: job.id }).catch(() => undefined);
    },
  };
}
