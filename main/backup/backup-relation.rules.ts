import type { BackupRelation } from '../../preload/contract/backup.ts';

/** An entry of a change feed by its number and hash. */
export interface FeedPoint {
  readonly sequence: number;
  readonly hash: string;
}

/** Where a register or a backup stands in its office's history. */
export interface Standing {
  readonly officeId: string;
  readonly head: FeedPoint;
  /** Hash of an entry of it; null when it has none of that number. */
  readonly hashAt: (sequence: number) => string | null;
}

/**
 * How a backup stands to the present register. Feeds are chains: where one has the other's last entry, it has
 * all that came before it too.
 */
export function backupRelation(present: Standing, backup: Standing): BackupRelation {
  if (present.officeId !== backup.officeId) return 'other-register';
  const holds = (longer: Standing, point: FeedPoint): boolean => longer.hashAt(point.sequence) === point.hash;
  if (holds(present, backup.head)) return present.head.sequence === backup.head.sequence ? 'same' : 'earlier';
  return holds(backup, present.head) ? 'later' : 'parted';
}
