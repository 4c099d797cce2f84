import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { refusalOf } from '../refusal.ts';
import { quickProblems } from './copy.repository.ts';

/** Looks through the open register's file for damage, table by table. */
export async function examineJob(_: JobInputOf<'examine'>, run: JobRun): Promise<JobOutcome> {
  try {
    for (const { problem } of quickProblems(run.db)) {
      if (problem !== '') return { kind: 'examined', sound: false };
      run.progress(0, 0);
    }
    return { kind: 'examined', sound: true };
  } catch (error) {
    if (refusalOf(error)?.code === 'register-damaged') return { kind: 'examined', sound: false };
    throw error;
  }
}
