import { basename } from 'node:path';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type UnitOfWork } from '../database/unit-of-work.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { InventoryScope, JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { rowsOfList, rowsOfSelection } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { writeCsv } from './csv-writer.ts';
import { allRows, inventoryRecords } from './inventory.repository.ts';
import { inventoryColumns, inventoryRow } from './inventory.rules.ts';
import type { SheetRow } from './sheet-column.ts';
import { writeXlsx } from './xlsx-writer.ts';

const progressEvery = 500;

function rowsOf(db: ReadableDb, what: InventoryScope): readonly number[] {
  switch (what.kind) {
    case 'all':
      return allRows(db);
    case 'list':
      return rowsOfList(db, what.list);
    case 'selection':
      return rowsOfSelection(db, what.selection);
  }
}

/** Enters that people's data were taken out. */
function enterExported(
  tx: UnitOfWork,
  after: { readonly what: InventoryScope['kind']; readonly count: number; readonly format: string },
): Receipt {
  return tx.record({ entity: 'inventory', entityId: tx.officeId, kind: 'inventory.exported', after });
}

/** Writes the inventory to a file, whole or not at all: all devices, or exactly what a list shows. */
export async function exportJob(
  { what, format, target }: JobInputOf<'export'>,
  run: JobRun,
): Promise<JobOutcome> {
  const wanted = rowsOf(run.db, what);
  const { terms } = officeOf(run.db);
  function* rows(): Generator<SheetRow> {
    let done = 0;
    for (const device of inventoryRecords(run.db, wanted)) {
      yield inventoryRow(device, terms);
      done += 1;
      if (done % progressEvery === 0) run.progress(done, wanted.length);
    }
  }
  const count = wanted.length;
  await run.writeWhole(target, async (temporary) => {
    const table = { name: 'Devices', columns: inventoryColumns, rows: rows(), count };
    await (format === 'csv' ? writeCsv(temporary, table) : writeXlsx(temporary, table));
    // Entered before the file has its name: an export that nobody knows of must not be possible.
    run.write((tx) => recorded(undefined, enterExported(tx, { what: what.kind, count, format })));
  });
  return { kind: 'file', path: target, fileName: basename(target), rows: wanted.length };
}
