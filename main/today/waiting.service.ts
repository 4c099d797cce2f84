import type { Waiting } from '../../preload/contract/today.ts';
import { waitingKinds, type WaitingKind } from '../../preload/contract/today-values.ts';
import { awayState } from '../backup/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { dayOf } from '../register/index.ts';
import { countUnfiled } from '../scans/index.ts';
import { dayAfter } from '../transmittals/transmittal.rules.ts';
import {
  countClaims,
  countDrafted,
  countLoans,
  countOverdue,
  countOwed,
  countPapers,
  countRenewals,
  type Count,
} from './waiting.repository.ts';

/** Days before its day that a renewal is asked for. */
export const renewalNotice = 30;

const nothing: Count = { count: 0, since: null };

/** A day that is still to come is none since which anything waits. */
function sinceUntil(today: string, { count, since }: Count): Count {
  return { count, since: since !== null && since > today ? null : since };
}

function awayCopy(db: ReadableDb, now: Date): Count {
  const { awayDue, lastAway } = awayState(db, now);
  if (!awayDue) return nothing;
  return { count: null, since: lastAway === null ? null : dayOf(new Date(lastAway)) };
}

/** What waits for somebody, in the order of the day's work; kinds of which nothing waits are left out. */
export function waiting(db: ReadableDb, now: Date): Waiting[] {
  const today = dayOf(now);
  const counts: Readonly<Record<WaitingKind, Count>> = {
    drafted: countDrafted(db),
    printed: countPapers(db, 'printed'),
    'out-overdue': countOverdue(db, 'issue', today),
    collected: countPapers(db, 'collected'),
    'council-overdue': countOverdue(db, 'sign', today),
    returned: countPapers(db, 'returned'),
    signed: countPapers(db, 'signed'),
    'delivery-overdue': countOverdue(db, 'deliver', today),
    'loans-overdue': countLoans(db, today),
    lost: countPapers(db, 'lost'),
    owed: countOwed(db),
    renewals: sinceUntil(today, countRenewals(db, dayAfter(today, renewalNotice))),
    scans: { count: countUnfiled(db).pages, since: null },
    claims: countClaims(db),
    backup: awayCopy(db, now),
  };
  return waitingKinds.flatMap((kind) => (counts[kind].count === 0 ? [] : [{ kind, ...counts[kind] }]));
}
