import type { JobInput, JobOutcome } from './job-input.ts';
import type { JobFunctions, JobRun } from './job-run.ts';

/** Each kind of job and the file that does it, fetched only when such a job runs. */
const jobFunctions: JobFunctions = {
  agreements: async () => (await import('../agreements/agreements.job.ts')).drawAgreementsJob,
  labels: async () => (await import('../labels/labels.job.ts')).drawLabelsJob,
  'label-test-page': async () => (await import('../labels/labels.job.ts')).drawTestPageJob,
  inspect: async () => (await import('../exchange/inspect.job.ts')).inspectJob,
  'dry-run': async () => (await import('../exchange/import.job.ts')).dryRunJob,
  import: async () => (await import('../exchange/import.job.ts')).importJob,
  export: async () => (await import('../exchange/export.job.ts')).exportJob,
  'file-scans': async () => (await import('../scans/file-scans.job.ts')).fileScansJob,
  sample: async () => (await import('../settings/sample.job.ts')).sampleJob,
};

/** Runs a job here and now: in a worker thread, or in the command line's own process. */
export async function runJob(input: JobInput, run: JobRun): Promise<JobOutcome> {
  const work = (await jobFunctions[input.kind]()) as (input: JobInput, run: JobRun) => Promise<JobOutcome>;
  run.progress(0, 0);
  return work(input, run);
}
