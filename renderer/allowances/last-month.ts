/**
 * The whole month before a day: what a claim is usually for.
 *
 * @param today `YYYY-MM-DD`
 */
export function lastMonth(today: string): { readonly from: string; readonly until: string } {
  const until = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  until.setUTCDate(0);
  const last = until.toISOString().slice(0, 10);
  return { from: `${last.slice(0, 7)}-01`, until: last };
}
