import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { placeLevels } from '../settings/index.ts';
import { inspectTable } from './inspection.ts';
import { openTable } from './open-table.ts';

/** Reads headings and first rows of a file and matches them to fields. */
export async function inspectJob({ source }: JobInputOf<'inspect'>, run: JobRun): Promise<JobOutcome> {
  const table = await openTable(source.path, source.sheet, run.signal);
  const inspection = inspectTable(source.kind, source.fileName, table, placeLevels(run.db));
  return { kind: 'inspection', inspection };
}
