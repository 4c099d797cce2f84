/** Days on which somebody had a device; `until` is null while they have it. */
export interface Holding {
  readonly from: string;
  readonly until: string | null;
}

/**
 * The days that a claim is usually for: those of the month before on which the holder had the device, or where
 * there are none those since it was handed over last.
 *
 * @param today `YYYY-MM-DD`
 * @param held by the day of the hand-over
 */
export function usualPeriod(
  today: string,
  held: readonly Holding[],
): { readonly from: string; readonly until: string } {
  const month = lastMonth(today);
  const holding = held.findLast(({ from }) => from <= month.until) ?? held.at(-1);
  if (!holding) return month;
  const shares = holding.from <= month.until && (holding.until === null || holding.until >= month.from);
  const days = shares ? month : { from: holding.from, until: today };
  const from = days.from < holding.from ? holding.from : days.from;
  const until = holding.until !== null && holding.until < days.until ? holding.until : days.until;
  return { from, until: until < from ? from : until };
}

/** The whole month before a day. */
function lastMonth(today: string): { readonly from: string; readonly until: string } {
  const until = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  until.setUTCDate(0);
  const last = until.toISOString().slice(0, 10);
  return { from: `${last.slice(0, 7)}-01`, until: last };
}
