import type { CopyState, CopyStep } from '../../preload/contract/agreement-values.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import { placeInSeries } from '../register/box-number.rules.ts';

/** How each step takes a copy off the transmittal it was out with; steps that do not are left out. */
const outcomes: Partial<Readonly<Record<CopyStep, 'back' | 'received' | 'lost' | 'void'>>> = {
  collected: 'back',
  returned: 'back',
  received: 'received',
  given: 'received',
  lost: 'lost',
  void: 'void',
};

/**
 * Takes copies off the transmittals they were out with, and closes those on which nothing is out any more.
 *
 * @returns ids of the transmittals that closed
 */
export function settleItems(
  db: WritableDb,
  move: {
    readonly step: CopyStep;
    readonly on: string;
    readonly copies: readonly { readonly agreementId: string; readonly mark: string }[];
  },
): readonly { readonly id: string; readonly sequence: number }[] {
  const outcome = outcomes[move.step];
  if (outcome === undefined) return [];
  const touched = new Set<string>();
  for (const { agreementId, mark } of move.copies) {
    const bound = { agreementId, mark, on: move.on, outcome };
    for (const id of db.column<string>(
      `SELECT transmittal_id FROM transmittal_item
       WHERE agreement_id = :agreementId AND mark = :mark AND returned_on IS NULL`,
      { agreementId, mark },
    )) {
      touched.add(id);
      db.run(
        `UPDATE transmittal_item SET returned_on = :on, outcome = :outcome
         WHERE transmittal_id = :id AND agreement_id = :agreementId AND mark = :mark`,
        { ...bound, id },
      );
    }
  }
  return [...touched].flatMap((id) => {
    const { changes } = db.run(
      `UPDATE transmittal SET closed_on = :on, version = version + 1 WHERE id = :id AND closed_on IS NULL
         AND NOT EXISTS (SELECT 1 FROM transmittal_item WHERE transmittal_id = :id AND returned_on IS NULL)`,
      { id, on: move.on },
    );
    return changes === 0 ? [] : db.all('SELECT id, sequence FROM transmittal WHERE id = ?', [id]);
  });
}

/** The transmittal that a copy came back from last. */
export interface LastReturn {
  readonly transmittalId: string;
  readonly sequence: number;
  readonly purpose: 'issue' | 'sign' | 'deliver';
  readonly personId: string | null;
  readonly councilId: string | null;
  readonly closedOn: string | null;
}

export function lastReturn(
  db: ReadableDb,
  copy: { readonly agreementId: string; readonly mark: string },
): LastReturn | undefined {
  return db.get(
    `SELECT t.id AS transmittalId, t.sequence, t.purpose, t.person_id AS personId, t.council_id AS councilId,
       t.closed_on AS closedOn
     FROM transmittal_item i JOIN transmittal t ON t.id = i.transmittal_id
     WHERE i.agreement_id = :agreementId AND i.mark = :mark AND i.outcome = 'back'
     ORDER BY t.sequence DESC LIMIT 1`,
    copy,
  );
}

/** Puts a copy back on the transmittal it came back from, which is open again. */
export function reopenItem(
  db: WritableDb,
  item: { readonly transmittalId: string; readonly agreementId: string; readonly mark: string },
): void {
  db.run(
    `UPDATE transmittal_item SET returned_on = NULL, outcome = NULL
     WHERE transmittal_id = :transmittalId AND agreement_id = :agreementId AND mark = :mark`,
    item,
  );
  db.run(
    'UPDATE transmittal SET closed_on = NULL, version = version + 1 WHERE id = ? AND closed_on IS NOT NULL',
    [item.transmittalId],
  );
}

/** SQL: whether a transmittal waits for the copy `c`, as `awaited`. */
export const awaited = `EXISTS (SELECT 1 FROM transmittal_item i
  WHERE i.agreement_id = c.agreement_id AND i.mark = c.mark AND i.returned_on IS NULL) AS awaited`;

/** A copy that a typed or scanned code may mean. */
export interface FormCopy {
  readonly agreementId: string;
  readonly number: string;
  readonly revision: number;
  readonly mark: 'A' | 'B' | 'C';
  readonly state: CopyState;
  readonly awaited: 0 | 1;
  readonly since: string;
  readonly holder: string | null;
  readonly personId: string | null;
  readonly councilId: string | null;
  /** Who has it, where somebody outside the office does. */
  readonly with: string | null;
}

/** Every copy of a number's agreements, the newest revision first. */
export function copiesOfNumber(db: ReadableDb, number: string): FormCopy[] {
  return db.all(
    `SELECT a.id AS agreementId, a.number, a.revision, c.mark, c.state, ${awaited},
       substr(c.since, 1, 10) AS since,
       h.full_name AS holder, c.person_id AS personId, c.council_id AS councilId, coalesce(p.full_name, k.name) AS "with"
     FROM agreement a JOIN agreement_copy c ON c.agreement_id = a.id LEFT JOIN person h ON h.id = a.holder_id
     LEFT JOIN person p ON p.id = c.person_id LEFT JOIN council k ON k.id = c.council_id
     WHERE a.number_prefix = :prefix AND a.number_sequence = :sequence
     ORDER BY a.revision DESC, c.mark`,
    placeInSeries(number),
  );
}
