import { redraw, usualChoice } from '../agreements/index.ts';
import { DomainError } from '../errors.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { agreementSeen } from './verify.repository.ts';

/** Draws an agreement again from what was stored when it was printed, to be looked at. */
export async function redrawJob(
  { agreement, mark, target }: JobInputOf<'redraw'>,
  run: JobRun,
): Promise<JobOutcome> {
  const seen = agreementSeen(run.db, agreement);
  if (!seen) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const choice = mark === null ? usualChoice : { ...usualChoice, marks: [mark] };
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    redraw(run, [agreement], sink, choice),
  );
  const title = `${seen.number} ${seen.revision}`;
  return {
    kind: 'document',
    path: target,
    fileName: `${title.replace(' ', '-')}.pdf`,
    pages,
    bytes,
    paper: { kind: 'agreements', subject: { title, agreements: [agreement] }, sha256 },
  };
}
