import type { WritableDb } from '../database/readable-db.ts';

export function storeSuperseded(db: WritableDb, id: string, on: string): void {
  db.run(`UPDATE agreement SET state = 'superseded', ended_on = ?, version = version + 1 WHERE id = ?`, [
    on,
    id,
  ]);
}

export function storeArchived(db: WritableDb, id: string, on: string): void {
  db.run(`UPDATE agreement SET state = 'archived', archived_on = ?, version = version + 1 WHERE id = ?`, [
    on,
    id,
  ]);
}
