import type { HandBack, Owed, OwingRow } from '../../preload/contract/returns.ts';
import type { Settlement } from '../../preload/contract/return-values.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { ReturnedAccessory } from './return.rules.ts';

export interface NewHandBack {
  readonly officeId: string;
  readonly agreementId: string;
  readonly on: string;
  readonly condition: number;
  readonly receivedBy: string;
  readonly note: string | null;
  readonly accessories: readonly ReturnedAccessory[];
  readonly at: string;
  readonly by: string;
}

export function insertHandBack(db: WritableDb, handBack: NewHandBack): void {
  db.run(
    `INSERT INTO hand_back (office_id, agreement_id, on_day, condition, received_by, note, accessories, recorded_at,
       recorded_by)
     VALUES (:officeId, :agreementId, :on, :condition, :receivedBy, :note, :accessories, :at, :by)`,
    { ...handBack, accessories: JSON.stringify(handBack.accessories) },
  );
}

export function handBackOf(db: ReadableDb, agreementId: string): HandBack | null {
  const row = db.get<Omit<HandBack, 'accessories'> & { readonly accessories: string }>(
    `SELECT on_day AS "on", condition, received_by AS receivedBy, note, accessories, recorded_at AS recordedAt,
       recorded_by AS recordedBy
     FROM hand_back WHERE agreement_id = ?`,
    [agreementId],
  );
  return row ? { ...row, accessories: JSON.parse(row.accessories) as HandBack['accessories'] } : null;
}

export interface NewOwed {
  readonly what: 'item' | 'money';
  readonly item: string | null;
  readonly quantity: number | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly note: string | null;
}

export function insertOwed(
  db: WritableDb,
  owed: NewOwed & {
    readonly id: string;
    readonly officeId: string;
    readonly agreementId: string;
    readonly since: string;
    readonly by: string;
  },
): void {
  db.run(
    `INSERT INTO owed (id, office_id, version, agreement_id, what, item, quantity, amount, currency, note, since,
       recorded_by)
     VALUES (:id, :officeId, 1, :agreementId, :what, :item, :quantity, :amount, :currency, :note, :since, :by)`,
    owed,
  );
}

export type OwedRecord = Owed & { readonly agreementId: string };

const owedColumns = `id, version, agreement_id AS agreementId, what, item, quantity, amount, currency, note, since,
  settled_on AS settledOn, settled_how AS settledHow, settled_note AS settledNote, settled_by AS settledBy`;

/** What was ever owed under an agreement, what is still open first. */
export function owedUnder(db: ReadableDb, agreementId: string): OwedRecord[] {
  return db.all(
    `SELECT ${owedColumns} FROM owed WHERE agreement_id = ? ORDER BY settled_on IS NOT NULL, row`,
    [agreementId],
  );
}

export function findOwed(db: ReadableDb, id: string): OwedRecord | undefined {
  return db.get(`SELECT ${owedColumns} FROM owed WHERE id = ?`, [id]);
}

/** Returns how many rows were changed: none when it was settled before, or its version is another. */
export function settleOwed(
  db: WritableDb,
  settled: {
    readonly id: string;
    readonly version: number;
    readonly on: string;
    readonly how: Settlement;
    readonly note: string | null;
    readonly by: string;
  },
): number {
  return db.run(
    `UPDATE owed SET settled_on = :on, settled_how = :how, settled_note = :note, settled_by = :by,
       version = version + 1
     WHERE id = :id AND version = :version AND settled_on IS NULL`,
    settled,
  ).changes;
}

interface OwingLine extends Omit<OwingRow, 'items' | 'money'> {
  readonly what: 'item' | 'money';
  readonly item: string | null;
  readonly quantity: number | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** Everything that is owed under some agreement, by agreement in the order in which they ended. */
export function openOwed(db: ReadableDb): OwingLine[] {
  return db.all(
    `SELECT a.id AS agreementId, a.number, a.revision, coalesce(p.full_name, '') AS holder, a.ended_on AS endedOn,
       o.what, o.item, o.quantity, o.amount, o.currency
     FROM owed o JOIN agreement a ON a.id = o.agreement_id LEFT JOIN person p ON p.id = a.holder_id
     WHERE o.settled_on IS NULL ORDER BY a.ended_on, a.row, o.row`,
  );
}

/** Since when the holder of an agreement had its device. */
export function heldUnder(db: ReadableDb, agreementId: string): string | null {
  return (
    db.get<{ on: string }>(
      `SELECT o.from_on AS "on" FROM agreement a JOIN hand_over o ON o.id = a.hand_over_id WHERE a.id = ?`,
      [agreementId],
    )?.on ?? null
  );
}
