import type { ImportMapping } from '../../preload/contract/exchange.ts';
import { backUpBeforeImport } from '../backup/index.ts';
import { invalidInput } from '../errors.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { ImportSource, JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { placeLevels } from '../settings/index.ts';
import { importTable, type ImportOrder, type ImportOutcome } from './import.service.ts';
import { sampleColumns } from './inspection.ts';
import { readMapping } from './mapping.rules.ts';
import { openTable } from './open-table.ts';
import { reportWriter, type ReportWriter } from './report-file.ts';

interface FileOrder extends Pick<ImportOrder, 'write'> {
  readonly source: ImportSource;
  /** A mapping, whole or in part; what it leaves out follows from the headings. */
  readonly mapping: unknown;
  readonly report: Pick<ReportWriter, 'add'> | null;
}

/** Imports one file. @throws DomainError `file-unreadable`, `invalid-input` for a mapping that does not fit */
export async function importFile(
  order: FileOrder,
  run: JobRun,
): Promise<ImportOutcome & { readonly mapping: ImportMapping }> {
  const { source, report } = order;
  const table = await openTable(source.path, source.sheet, run.signal);
  const { columns, rows } = sampleColumns(table);
  const { mapping, issues } = readMapping(source.kind, order.mapping, columns, placeLevels(run.db));
  if (!mapping) throw invalidInput(...issues);
  if (order.write !== 'none') await backUpBeforeImport(run);
  run.progress(0, rows);
  const outcome = importTable(run.write, {
    kind: source.kind,
    fileName: source.fileName,
    table,
    mapping,
    write: order.write,
    onRow: (row) => report?.add(row),
    onProgress: (done) => run.progress(done, rows),
  });
  return { ...outcome, mapping };
}

async function reported(
  path: string | null,
  run: JobRun,
  order: Omit<FileOrder, 'report'>,
): Promise<JobOutcome> {
  const report = path === null ? null : reportWriter(run.sealing, path);
  try {
    const { counts, written, added } = await importFile({ ...order, report }, run);
    return { kind: 'import', counts, written, added, report: path };
  } finally {
    report?.close();
  }
}

/** Goes through the whole file and leaves the register as it was. */
export function dryRunJob(
  { source, mapping, report }: JobInputOf<'dry-run'>,
  run: JobRun,
): Promise<JobOutcome> {
  return reported(report, run, { source, mapping, write: 'none' });
}

/** Writes what a dry run promised, in one transaction. */
export function importJob(input: JobInputOf<'import'>, run: JobRun): Promise<JobOutcome> {
  const { source, mapping, leaveOutRefused, report } = input;
  return reported(report, run, { source, mapping, write: leaveOutRefused ? 'accepted' : 'all' });
}
