import type { Waiting } from '../../preload/contract/today.ts';
import type { WaitingKind } from '../../preload/contract/today-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { dayAfter } from '../transmittals/transmittal.rules.ts';
import {
  countCollected,
  countInState,
  countOverdue,
  countRenewals,
  type Count,
} from './waiting.repository.ts';

/** Days before its day that a renewal is asked for. */
export const renewalNotice = 30;

/** What waits for somebody, in the order of the day's work; kinds of which nothing waits are left out. */
export function waiting(
  db: ReadableDb,
  today: string,
  elsewhere: Partial<Readonly<Record<WaitingKind, Count>>>,
): Waiting[] {
  const counts: readonly (readonly [WaitingKind, Count | undefined])[] = [
    ['drafted', countInState(db, 'drafted')],
    ['out-overdue', countOverdue(db, 'issue', today)],
    ['council-overdue', countOverdue(db, 'sign', today)],
    ['collected', countCollected(db)],
    ['signed', countInState(db, 'signed')],
    ['renewals', countRenewals(db, dayAfter(today, renewalNotice))],
    ['scans', elsewhere.scans],
    ['claims', elsewhere.claims],
    ['backup', elsewhere.backup],
  ];
  return counts.flatMap(([kind, count]) => (count && count.count > 0 ? [{ kind, ...count }] : []));
}
