import type {
  ImportCounts,
  ImportKind,
  ImportMapping,
  ImportRow,
  RowSpan,
} from '../../preload/contract/exchange.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { lastDeviceRow } from '../register/index.ts';
import { deviceImporter } from './device-import.service.ts';
import type { ListImporter } from './import-row.ts';
import { personImporter } from './person-import.service.ts';
import { placeImporter } from './place-import.service.ts';
import { rowReader, type RowReader } from './row-reader.rules.ts';
import type { Table } from './table.ts';

const importers: Readonly<
  Record<ImportKind, (tx: UnitOfWork, mapping: ImportMapping, reader: RowReader) => ListImporter>
> = { devices: deviceImporter, people: personImporter, places: placeImporter };

export interface ImportOrder {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly table: Table;
  readonly mapping: ImportMapping;
  /**
   * `none` is a dry run. `all` writes only when no row is refused, `accepted` leaves refused rows out.
   * Whatever is written is written in one transaction.
   */
  readonly write: 'none' | 'all' | 'accepted';
  readonly onRow: (row: ImportRow) => void;
  /** Told now and then how many rows are done; may throw to stop everything. */
  readonly onProgress: (rows: number) => void;
}

export interface ImportOutcome {
  readonly counts: ImportCounts;
  readonly written: boolean;
  /** The devices it added, which follow one another; null when there are none. */
  readonly added: RowSpan | null;
}

/** Leaves the transaction without a trace of it. */
class Undo extends Error {
  override readonly name = 'Undo';
}

const progressEvery = 200;

/**
 * Imports a table. A dry run is the same work taken back at the end, so that it promises exactly what the
 * import will do.
 */
export function importTable(write: OpenRegister['write'], order: ImportOrder): ImportOutcome {
  const counts = { rows: 0, new: 0, changed: 0, same: 0, refused: 0 };
  const count = (row: ImportRow, by: 1 | -1): void => {
    counts[row.outcome] += by;
    counts.rows += by;
  };
  const wanted = (): boolean => order.write === 'accepted' || (order.write === 'all' && counts.refused === 0);

  let added: RowSpan | null = null;

  try {
    write((tx) => {
      const lastBefore = lastDeviceRow(tx.db);
      const reader = rowReader(order.mapping, order.table.headings, order.table.format === 'csv');
      const importer = importers[order.kind](tx, order.mapping, reader);
      // Rows that more is said about after the last one are held back until then.
      const held = importer.finish ? new Map<number, ImportRow>() : null;
      order.table.visit((line, cells) => {
        const row = importer.row(line, cells);
        count(row, 1);
        if (held) held.set(line, row);
        else order.onRow(row);
        if (counts.rows % progressEvery === 0) order.onProgress(counts.rows);
      });
      for (const row of importer.finish?.() ?? []) {
        const before = held?.get(row.line);
        if (before) count(before, -1);
        count(row, 1);
        held?.set(row.line, row);
      }
      held?.forEach((row) => order.onRow(row));
      importer.close?.();
      if (!wanted()) throw new Undo();
      if (counts.new + counts.changed === 0) return recorded(undefined, tx.nothingWritten());
      const last = lastDeviceRow(tx.db);
      if (last > lastBefore) added = { first: lastBefore + 1, last };
      const entry = { file: order.fileName, list: order.kind, ...counts };
      return recorded(
        undefined,
        tx.record({ entity: 'import', entityId: tx.newId(), kind: 'import.done', after: entry }),
      );
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    return { counts, written: false, added: null };
  }
  return { counts, written: true, added };
}
