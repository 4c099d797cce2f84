import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { officeOf } from '../settings/index.ts';
import { keepSeen, nothingSeen, readSeen, withPoint } from './seen-heads.ts';
import { verifyFeed } from './verify-feed.service.ts';

/** The whole chain is followed again after this many days; between, from the last point seen. */
const daysBetweenWhole = 7;

/** A day that is yet to come, or that does not read, is no day on which it was done. */
function isOld(wholeAt: string | null, now: Date): boolean {
  const age = wholeAt === null ? Number.NaN : now.getTime() - Date.parse(wholeAt);
  return !(age >= 0 && age <= daysBetweenWhole * 86_400_000);
}

/** Verifies the change feed against what this computer has seen of it, and remembers where it ends now. */
export async function verifyFeedJob(
  { seenFolder, anew }: JobInputOf<'verify-feed'>,
  run: JobRun,
): Promise<JobOutcome> {
  const { id } = officeOf(run.db);
  const seen = anew ? nothingSeen : readSeen(seenFolder, id);
  const whole = isOld(seen.wholeAt, run.now());
  const verdict = verifyFeed({
    db: run.db,
    seal: run.seal,
    seen: seen.points,
    whole,
    onProgress: (done) => run.progress(done, 0),
  });
  if (verdict.problem === null) {
    const wholeAt = whole ? run.now().toISOString() : seen.wholeAt;
    await keepSeen(seenFolder, id, withPoint(seen, verdict.head, wholeAt));
  }
  return { kind: 'verdict', problem: verdict.problem };
}
