import type { PaperKind } from '../../preload/contract/printing.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export type PrintingWay = 'printer' | 'file';
export type PrintingOutcome = 'unknown' | 'printed' | 'spoiled';

export interface PrintingRow {
  readonly row: number;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly kind: PaperKind;
  readonly pages: number;
  readonly subject: string;
  readonly way: PrintingWay;
  readonly printer: string | null;
  readonly sheets: string | null;
  readonly reason: string | null;
  readonly outcome: PrintingOutcome;
}

export function insertPrinting(
  db: WritableDb,
  row: Omit<PrintingRow, 'row' | 'outcome'> & { readonly officeId: string; readonly sha256: string },
): void {
  db.run(
    `INSERT INTO printing (id, office_id, at, by, kind, sha256, pages, subject, reason, outcome, way, printer, sheets)
     VALUES (:id, :officeId, :at, :by, :kind, :sha256, :pages, :subject, :reason, 'unknown', :way, :printer, :sheets)`,
    row,
  );
}

const select = `SELECT row, id, at, by, kind, pages, subject, way, printer, sheets, reason, outcome FROM printing p`;

export function findPrinting(db: ReadableDb, id: string): PrintingRow | undefined {
  return db.get(`${select} WHERE id = ?`, [id]);
}

export function setOutcome(db: WritableDb, id: string, outcome: PrintingOutcome): void {
  db.run('UPDATE printing SET outcome = ? WHERE id = ?', [outcome, id]);
}

/**
 * Printings of these kinds, the newest first, before a row. A text is looked for in the title and among the box
 * numbers of the devices on the paper.
 */
export function printingsBefore(
  db: ReadableDb,
  question: {
    readonly kinds: readonly PaperKind[];
    readonly text: string;
    readonly before: number;
    readonly most: number;
  },
): PrintingRow[] {
  return db.all(
    `${select} WHERE row < :before
       AND (:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))
       AND (:text = '' OR instr(upper(subject ->> '$.title'), :text) > 0 OR EXISTS (
         SELECT 1 FROM json_each(p.subject, '$.devices') j JOIN device d ON d.id = j.value
         WHERE instr(d.box_number, :text) > 0))
     ORDER BY row DESC LIMIT :most`,
    {
      kinds: JSON.stringify(question.kinds),
      text: question.text.toUpperCase(),
      before: question.before,
      most: question.most,
    },
  );
}
