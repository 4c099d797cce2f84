import type { HistoryEntry } from '../../preload/contract/fields.ts';
import { changesOf } from '../database/change-feed.repository.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { historyEntryOf } from './history.rules.ts';

/** History of a record, newest first; of a device with all that concerns it. */
export function historyOf(db: ReadableDb, id: string): HistoryEntry[] {
  return changesOf(db, id).map(historyEntryOf);
}
