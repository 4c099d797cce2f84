/** Below these a guess would jump about: milliseconds run and share done. */
const earliest = 1500;
const leastShare = 0.02;

/**
 * Seconds until a job is done at the pace it has kept so far, or null while that cannot be told.
 *
 * @param elapsed milliseconds since the job started
 */
export function secondsLeft(elapsed: number, done: number, total: number): number | null {
  if (total <= 0 || done <= 0 || elapsed < earliest || done / total < leastShare) return null;
  return Math.max(0, Math.round((elapsed / done) * (total - done)) / 1000);
}
