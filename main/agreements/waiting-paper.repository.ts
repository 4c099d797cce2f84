import type { PaperWait } from '../../preload/contract/today-values.ts';
import type { WritableDb } from '../database/readable-db.ts';

/** Keeps what the papers of one agreement wait for, in the place of what was kept before. */
export function storeWaits(db: WritableDb, agreementId: string, waits: ReadonlyMap<PaperWait, string>): void {
  db.run('DELETE FROM waiting_paper WHERE agreement_row = (SELECT row FROM agreement WHERE id = ?)', [
    agreementId,
  ]);
  for (const [kind, since] of waits) {
    db.run(
      `INSERT INTO waiting_paper (agreement_row, kind, since)
       VALUES ((SELECT row FROM agreement WHERE id = ?), ?, ?)`,
      [agreementId, kind, since],
    );
  }
}
