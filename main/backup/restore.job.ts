import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { backupAt } from './backup-folder.ts';
import { stageRestore } from './restore-staging.ts';

/** Lays a backup ready in the folder of the register that it is to replace. */
export async function restoreJob(
  { from, folder, key, keysFile }: JobInputOf<'restore'>,
  run: JobRun,
): Promise<JobOutcome> {
  const { missing } = await stageRestore(backupAt(from), { folder, key, keysFile }, run.progress);
  return { kind: 'staged', missing: missing.length };
}
