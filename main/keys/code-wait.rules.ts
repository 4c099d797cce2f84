/** Wrong codes that cost nothing: a sheet of another register, an old sheet. */
const free = 2;
const longest = 300;

/**
 * Seconds to wait after so many wrong codes in a row: 2, 4, 8 and so on, five minutes at most. A code of
 * 140 bits cannot be guessed; the wait keeps a machine from trying.
 */
export function secondsToWait(wrongCodes: number): number {
  return wrongCodes <= free ? 0 : Math.min(longest, 2 ** Math.min(wrongCodes - free, 16));
}
