import type { CopyStep } from '../../preload/contract/agreements.ts';
import type { WritableDb } from '../database/readable-db.ts';

/** How each step takes a copy off the transmittal it was out with; steps that do not are left out. */
const outcomes: Partial<Readonly<Record<CopyStep, 'back' | 'received' | 'lost' | 'void'>>> = {
  collected: 'back',
  returned: 'back',
  received: 'received',
  given: 'received',
  lost: 'lost',
  void: 'void',
};

/** Takes copies off the transmittals they were out with, and closes those on which nothing is out any more. */
export function settleItems(
  db: WritableDb,
  move: {
    readonly step: CopyStep;
    readonly on: string;
    readonly copies: readonly { readonly agreementId: string; readonly mark: string }[];
  },
): void {
  const outcome = outcomes[move.step];
  if (outcome === undefined) return;
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
  for (const id of touched) {
    db.run(
      `UPDATE transmittal SET closed_on = :on, version = version + 1 WHERE id = :id AND closed_on IS NULL
         AND NOT EXISTS (SELECT 1 FROM transmittal_item WHERE transmittal_id = :id AND returned_on IS NULL)`,
      { id, on: move.on },
    );
  }
}
