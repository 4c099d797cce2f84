/** Minutes without a touch that an office may choose, and what it has unless it chooses. */
export const lockMinutes = { least: 1, most: 30, usual: 5 } as const;

/**
 * Whether the window has gone untouched for so long that it must lock.
 *
 * @param lastTouch and `now` in milliseconds of a clock that is never set
 */
export function isIdle(lastTouch: number, now: number, minutes: number): boolean {
  return now - lastTouch >= minutes * 60_000;
}
