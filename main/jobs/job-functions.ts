import type { JobOutcome } from './job-outcome.ts';
import type { JobInput } from './job-input.ts';
import type { JobFunctions, JobRun } from './job-run.ts';

/** Each kind of job and the file that does it, fetched only when such a job runs. */
const jobFunctions: JobFunctions = {
  agreements: async () => (await import('../agreements/agreements.job.ts')).drawAgreementsJob,
  'ready-drawing': async () => (await import('../agreements/ready-drawing.job.ts')).readyDrawingJob,
  'number-report': async () => (await import('../blanks/numbers.job.ts')).numberReportJob,
  'return-slip': async () => (await import('../returns/return-slip.job.ts')).returnSlipJob,
  claims: async () => (await import('../allowances/claims.job.ts')).claimsJob,
  'claim-evidence': async () => (await import('../allowances/evidence.job.ts')).claimEvidenceJob,
  labels: async () => (await import('../labels/labels.job.ts')).drawLabelsJob,
  'printer-test-page': async () => (await import('../printing/printer-page.job.ts')).drawPrinterPageJob,
  'label-test-page': async () => (await import('../labels/labels.job.ts')).drawTestPageJob,
  'box-file-contents': async () => (await import('../box-files/box-files.job.ts')).boxFileContentsJob,
  spines: async () => (await import('../box-files/box-files.job.ts')).spinesJob,
  'transmittal-sheets': async () =>
    (await import('../transmittals/transmittals.job.ts')).transmittalSheetsJob,
  reminders: async () => (await import('../transmittals/transmittals.job.ts')).remindersJob,
  'template-preview': async () => (await import('../agreements/template-preview.job.ts')).templatePreviewJob,
  'stamped-copies': async () => (await import('../stamped-copies/stamped-copies.job.ts')).stampedCopiesJob,
  'verify-file': async () => (await import('../verify/verify-file.job.ts')).verifyFileJob,
  redraw: async () => (await import('../verify/redraw.job.ts')).redrawJob,
  inspect: async () => (await import('../exchange/inspect.job.ts')).inspectJob,
  'dry-run': async () => (await import('../exchange/import.job.ts')).dryRunJob,
  import: async () => (await import('../exchange/import.job.ts')).importJob,
  export: async () => (await import('../exchange/export.job.ts')).exportJob,
  'file-scans': async () => (await import('../scans/file-scans.job.ts')).fileScansJob,
  'sort-scans': async () => (await import('../scans/sort-scans.job.ts')).sortScansJob,
  'ready-page': async () => (await import('../scans/ready-page.job.ts')).readyPageJob,
  journal: async () => (await import('../audit/export-journal.job.ts')).exportJournalJob,
  'verify-feed': async () => (await import('../audit/verify-feed.job.ts')).verifyFeedJob,
  'person-report': async () => (await import('../people/person-report.job.ts')).personReportJob,
  backup: async () => (await import('../backup/backup.job.ts')).backupJob,
  restore: async () => (await import('../backup/restore.job.ts')).restoreJob,
  examine: async () => (await import('../backup/examine.job.ts')).examineJob,
  'user-list': async () => (await import('../accounts/lists.job.ts')).drawUserListJob,
  'role-list': async () => (await import('../accounts/lists.job.ts')).drawRoleListJob,
  'recovery-sheet': async () => (await import('../keys/recovery-sheet.job.ts')).recoverySheetJob,
  sample: async () => (await import('../settings/sample.job.ts')).sampleJob,
};

/** Runs a job here and now: in a worker thread, or in the command line's own process. */
export async function runJob(input: JobInput, run: JobRun): Promise<JobOutcome> {
  const work = (await jobFunctions[input.kind]()) as (input: JobInput, run: JobRun) => Promise<JobOutcome>;
  run.progress(0, 0);
  return work(input, run);
}
