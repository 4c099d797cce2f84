import type { HistoryEntry } from '../../preload/contract/fields.ts';
import { changesOf, handOverOf } from '../database/change-feed.repository.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { historyEntryOf } from './history.rules.ts';

/** History of a record, newest first; of a device with all that concerns it. */
export function historyOf(db: ReadableDb, id: string): HistoryEntry[] {
  return changesOf(db, id).map(historyEntryOf);
}

/** History of an agreement, newest first, down to the hand-over that drafted it. */
export function agreementHistory(
  db: ReadableDb,
  agreement: { readonly id: string; readonly deviceId: string | null },
): HistoryEntry[] {
  const drafted = agreement.deviceId === null ? undefined : handOverOf(db, agreement.deviceId, agreement.id);
  return [...changesOf(db, agreement.id), ...(drafted ? [drafted] : [])].map(historyEntryOf);
}
