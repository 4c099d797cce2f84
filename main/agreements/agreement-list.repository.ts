import type { AgreementFilter, AgreementRow } from '../../preload/contract/agreements.ts';
import { openAgreement } from '../database/open-agreement.ts';
import { likeText } from '../database/like-text.ts';
import type { ReadableDb } from '../database/readable-db.ts';

/**
 * Row numbers of the agreements that a filter lets through, by number and revision.
 *
 * @param text of the filter, as a key
 * @param box the number that the text stands for without being written in it
 */
export function agreementRows(
  db: ReadableDb,
  filter: AgreementFilter,
  text: string,
  box: { readonly prefix: string; readonly sequence: number } | null,
): number[] {
  const conditions: string[] = [];
  const bound: Record<string, unknown> = {};
  const when = (wanted: boolean, condition: string, values: Readonly<Record<string, unknown>>): void => {
    if (!wanted) return;
    conditions.push(condition);
    Object.assign(bound, values);
  };
  when(filter.states.length > 0, 'a.state IN (SELECT value FROM json_each(:states))', {
    states: JSON.stringify(filter.states),
  });
  when(
    text !== '',
    `(a.number LIKE '%' || :text || '%' ESCAPE '\\' OR p.name_key LIKE '%' || :text || '%' ESCAPE '\\'
      OR (a.number_prefix = :prefix AND a.number_sequence = :sequence))`,
    { text: likeText(text), prefix: box?.prefix ?? null, sequence: box?.sequence ?? null },
  );
  when(
    filter.copyStates.length > 0,
    `EXISTS (SELECT 1 FROM agreement_copy c WHERE c.agreement_id = a.id
       AND c.state IN (SELECT value FROM json_each(:copyStates)))`,
    { copyStates: JSON.stringify(filter.copyStates) },
  );
  when(
    filter.supervisorId !== null,
    'a.hand_over_id IN (SELECT id FROM hand_over WHERE supervisor_id = :supervisorId)',
    { supervisorId: filter.supervisorId },
  );
  when(
    filter.councilId !== null,
    'a.id IN (SELECT agreement_id FROM agreement_copy WHERE council_id = :councilId)',
    { councilId: filter.councilId },
  );
  when(filter.waits !== null, 'a.row IN (SELECT agreement_row FROM waiting_paper WHERE kind = :waits)', {
    waits: filter.waits,
  });
  return db.column(
    `SELECT a.row FROM agreement a ${text === '' ? '' : 'LEFT JOIN person p ON p.id = a.holder_id'}
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
     ORDER BY a.number_prefix, a.number_sequence, a.revision`,
    bound,
  );
}

interface Row extends Omit<AgreementRow, 'copies'> {
  readonly copies: string;
}

export function agreementLines(db: ReadableDb, rows: readonly number[]): AgreementRow[] {
  return db
    .all<Row>(
      `SELECT a.row, a.id, a.device_id AS deviceId, d.row AS deviceRow, a.number, a.revision, a.state,
         p.full_name AS holderName,
         place.path AS placePath, s.full_name AS supervisorName, d.model, a.drafted_on AS draftedOn,
         a.printed_at AS printedAt,
         (SELECT json_group_array(json_object('mark', c.mark, 'state', c.state, 'custodian', c.custodian) ORDER BY c.mark)
          FROM agreement_copy c WHERE c.agreement_id = a.id) AS copies
       FROM agreement a LEFT JOIN device d ON d.id = a.device_id LEFT JOIN person p ON p.id = a.holder_id
       LEFT JOIN hand_over h ON h.id = a.hand_over_id
       LEFT JOIN place ON place.id = h.place_id LEFT JOIN person s ON s.id = h.supervisor_id
       WHERE a.row IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(rows)],
    )
    .map((row) => ({ ...row, copies: JSON.parse(row.copies) as AgreementRow['copies'] }));
}

/** Ids of the agreements in force of the given devices (by row), in the order of the rows. */
export function agreementsInForce(
  db: ReadableDb,
  deviceRows: readonly number[],
): { readonly row: number; readonly boxNumber: string; readonly agreementId: string | null }[] {
  return db.all(
    `SELECT d.row, d.box_number AS boxNumber, a.id AS agreementId
     FROM json_each(?) chosen JOIN device d ON d.row = chosen.value
     LEFT JOIN agreement a ON a.device_id = d.id AND ${openAgreement}
     ORDER BY chosen.key`,
    [JSON.stringify(deviceRows)],
  );
}

/** The agreements of some rows by number; those that are over have no id here. */
export function agreementsOfRows(
  db: ReadableDb,
  rows: readonly number[],
): { readonly boxNumber: string; readonly agreementId: string | null }[] {
  return db.all(
    `SELECT a.number AS boxNumber, CASE WHEN ${openAgreement} THEN a.id END AS agreementId
     FROM agreement a WHERE a.row IN (SELECT value FROM json_each(?))
     ORDER BY a.number_prefix, a.number_sequence, a.revision`,
    [JSON.stringify(rows)],
  );
}

/** One paper copy of an agreement, and how often it was printed. */
export interface PrintedCopy {
  readonly agreementId: string;
  readonly boxNumber: string;
  readonly revision: number;
  readonly mark: 'A' | 'B' | 'C';
  readonly prints: number;
}

/** The paper copies of some agreements. */
export function printsOf(db: ReadableDb, agreementIds: readonly string[]): PrintedCopy[] {
  return db.all(
    `SELECT a.id AS agreementId, a.number AS boxNumber, a.revision, c.mark, c.prints
     FROM agreement a JOIN agreement_copy c ON c.agreement_id = a.id
     WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY c.mark`,
    [JSON.stringify(agreementIds)],
  );
}

/** Those of some agreements that are open, by number. */
export function openAgreements(
  db: ReadableDb,
  ids: readonly string[],
): { readonly boxNumber: string; readonly agreementId: string }[] {
  return db.all(
    `SELECT a.number AS boxNumber, a.id AS agreementId FROM agreement a
     WHERE a.id IN (SELECT value FROM json_each(?)) AND ${openAgreement}
     ORDER BY a.number_prefix, a.number_sequence`,
    [JSON.stringify(ids)],
  );
}
