const day = 86_400_000;

/** Days after which a copy off this PC is asked for. */
export const awayDueAfterDays = 3;

/** Whether two instants lie on the same day by the office's clock. */
function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/**
 * Whether today's backup is still to be made. One dated tomorrow or later, from a clock that was wrong, does
 * not count.
 *
 * @param last when the newest one was made or found to be up to date, or null
 */
export function dailyIsDue(last: Date | null, now: Date): boolean {
  return last === null || !sameDay(last, now);
}

/**
 * Whether to ask for a copy off this PC: three days after the last one, or after the register began to hold
 * something. A copy dated in the future does not count.
 */
export function awayIsDue(
  last: Date | null,
  now: Date,
  register: { readonly begunAt: Date; readonly devices: number; readonly sample: boolean },
): boolean {
  if (register.sample || register.devices === 0) return false;
  const since = last !== null && last <= now ? last : register.begunAt;
  return now.getTime() - since.getTime() > awayDueAfterDays * day;
}

/** Whole days since the last copy off this PC; null when there was none. */
export function daysSince(last: Date | null, now: Date): number | null {
  return last === null ? null : Math.max(0, Math.floor((now.getTime() - last.getTime()) / day));
}
