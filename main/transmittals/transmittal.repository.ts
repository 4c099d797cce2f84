import type { Purpose, TransmittalState } from '../../preload/contract/transmittal-values.ts';
import type { NamedParty, TransmittalItem, TransmittalRow } from '../../preload/contract/transmittals.ts';
import { likeText } from '../database/like-text.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface NewTransmittal {
  readonly id: string;
  readonly officeId: string;
  readonly sequence: number;
  readonly purpose: Purpose;
  readonly personId: string | null;
  readonly councilId: string | null;
  readonly sentOn: string;
  readonly dueOn: string | null;
  readonly carriedBy: string | null;
  readonly note: string | null;
}

/** The next number of the office's own series without gaps. */
export function nextSequence(db: ReadableDb): number {
  return (db.get<{ n: number | null }>('SELECT max(sequence) AS n FROM transmittal')?.n ?? 0) + 1;
}

export function insertTransmittal(db: WritableDb, transmittal: NewTransmittal): void {
  db.run(
    `INSERT INTO transmittal (id, office_id, version, sequence, purpose, person_id, council_id, sent_on, due_on,
       carried_by, note)
     VALUES (:id, :officeId, 1, :sequence, :purpose, :personId, :councilId, :sentOn, :dueOn, :carriedBy, :note)`,
    transmittal,
  );
}

export function insertItem(
  db: WritableDb,
  transmittalId: string,
  copy: { readonly agreementId: string; readonly mark: string },
): void {
  db.run('INSERT INTO transmittal_item (transmittal_id, agreement_id, mark) VALUES (?, ?, ?)', [
    transmittalId,
    copy.agreementId,
    copy.mark,
  ]);
}

const state = `CASE WHEN t.closed_on IS NOT NULL THEN 'closed' WHEN t.due_on < :today THEN 'overdue' ELSE 'open' END`;

/** Row numbers of transmittals, the newest first. */
export function transmittalRows(
  db: ReadableDb,
  filter: {
    readonly text: string;
    readonly purposes: readonly Purpose[];
    readonly states: readonly TransmittalState[];
    readonly today: string;
  },
): number[] {
  return db.column(
    `SELECT t.row FROM transmittal t LEFT JOIN person p ON p.id = t.person_id LEFT JOIN council c ON c.id = t.council_id
     WHERE (:purposes = '[]' OR t.purpose IN (SELECT value FROM json_each(:purposes)))
       AND (:states = '[]' OR ${state} IN (SELECT value FROM json_each(:states)))
       AND (:text = '' OR coalesce(p.name_key, c.name_key) LIKE '%' || :text || '%' ESCAPE '\\'
         OR printf('t-%05d', t.sequence) LIKE '%' || :text || '%' ESCAPE '\\')
     ORDER BY t.sequence DESC`,
    {
      text: likeText(filter.text),
      purposes: JSON.stringify(filter.purposes),
      states: JSON.stringify(filter.states),
      today: filter.today,
    },
  );
}

/** A transmittal as stored, with the names of whom it went to. */
export interface StoredTransmittal extends Omit<TransmittalRow, 'number' | 'to' | 'state'> {
  readonly sequence: number;
  readonly personId: string | null;
  readonly councilId: string | null;
  readonly name: string;
  readonly note: string | null;
}

const view = `SELECT t.row, t.id, t.sequence, t.purpose, t.person_id AS personId, t.council_id AS councilId,
  coalesce(p.full_name, c.name) AS name, t.sent_on AS sentOn, t.due_on AS dueOn, t.closed_on AS closedOn,
  t.carried_by AS carriedBy, t.note,
  (SELECT count(*) FROM transmittal_item i WHERE i.transmittal_id = t.id) AS copies,
  (SELECT count(*) FROM transmittal_item i WHERE i.transmittal_id = t.id AND i.returned_on IS NULL) AS out
  FROM transmittal t LEFT JOIN person p ON p.id = t.person_id LEFT JOIN council c ON c.id = t.council_id`;

export function findTransmittal(db: ReadableDb, id: string): StoredTransmittal | undefined {
  return db.get(`${view} WHERE t.id = ?`, [id]);
}

export function transmittalsOfRows(db: ReadableDb, rows: readonly number[]): StoredTransmittal[] {
  return db.all(`${view} WHERE t.row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]);
}

const itemColumns = `i.agreement_id AS agreementId, a.number, a.revision, i.mark, h.full_name AS holder,
  place.path AS place, i.returned_on AS returnedOn, i.outcome`;
const itemJoins = `JOIN agreement a ON a.id = i.agreement_id LEFT JOIN person h ON h.id = a.holder_id
  LEFT JOIN hand_over o ON o.id = a.hand_over_id LEFT JOIN place ON place.id = o.place_id`;
const itemOrder = 'a.number_prefix, a.number_sequence, a.revision, i.mark';

export function itemsOf(db: ReadableDb, transmittalId: string): TransmittalItem[] {
  return db.all(
    `SELECT ${itemColumns} FROM transmittal_item i ${itemJoins} WHERE i.transmittal_id = ? ORDER BY ${itemOrder}`,
    [transmittalId],
  );
}

/** A copy that is out, with the transmittal it went with. */
export interface HeldItem extends TransmittalItem {
  readonly transmittalId: string;
  readonly sequence: number;
  readonly sentOn: string;
  readonly dueOn: string | null;
}

/** What one party has for a purpose, what went first first. */
export function heldBy(
  db: ReadableDb,
  purpose: Purpose,
  party: { readonly personId: string | null; readonly councilId: string | null },
): HeldItem[] {
  return db.all(
    `SELECT ${itemColumns}, t.id AS transmittalId, t.sequence, t.sent_on AS sentOn, t.due_on AS dueOn
     FROM transmittal t JOIN transmittal_item i ON i.transmittal_id = t.id AND i.returned_on IS NULL ${itemJoins}
     WHERE t.purpose = :purpose AND (t.person_id = :personId OR t.council_id = :councilId)
     ORDER BY t.sent_on, ${itemOrder}`,
    { purpose, ...party },
  );
}

export interface OutstandingRow extends Omit<NamedParty, 'kind'> {
  readonly kind: 'person' | 'council';
  readonly agreements: number;
  readonly copies: number;
  readonly overdue: number;
  readonly oldest: string;
  /** JSON list of days and how many copies were sent on each. */
  readonly sent: string;
}

/** What each party has for a purpose, the one that has had something longest first. */
export function outstandingOf(db: ReadableDb, purpose: Purpose, today: string): OutstandingRow[] {
  return db.all(
    `SELECT iif(t.person_id IS NULL, 'council', 'person') AS kind, coalesce(t.person_id, t.council_id) AS id,
       coalesce(p.full_name, c.name) AS name, count(DISTINCT i.agreement_id) AS agreements, count(*) AS copies,
       coalesce(sum(t.due_on < :today), 0) AS overdue, min(t.sent_on) AS oldest, json_group_array(t.sent_on) AS sent
     FROM transmittal t JOIN transmittal_item i ON i.transmittal_id = t.id AND i.returned_on IS NULL
     LEFT JOIN person p ON p.id = t.person_id LEFT JOIN council c ON c.id = t.council_id
     WHERE t.closed_on IS NULL AND t.purpose = :purpose
     GROUP BY t.person_id, t.council_id ORDER BY oldest, name`,
    { purpose, today },
  );
}
