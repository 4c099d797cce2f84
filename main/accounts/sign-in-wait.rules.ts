/** Failures that cost nothing: a slip of the finger, the caps lock, the old PIN. */
const free = 3;
/** Seconds to wait after the third failure, the fourth and so on; the last holds from there on. */
const waits = [5, 15, 30, 60, 300, 900] as const;

/** Failures of one name since its last success. */
export interface Failures {
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

/** How long after its last failure a name is refused, in seconds. At the end 96 guesses a day are left. */
export function waitAfter(failures: number): number {
  if (failures < free) return 0;
  return waits[Math.min(failures - free, waits.length - 1)] ?? 0;
}

/**
 * Seconds until a name may be tried again; 0 when it may now. A clock that was set back does not make the wait
 * longer than it was.
 */
export function secondsToWait(known: Failures | null, now: number): number {
  if (!known) return 0;
  const wait = waitAfter(known.failures);
  const passed = Math.max(0, (now - known.lastAt) / 1000);
  return Math.max(0, Math.ceil(wait - passed));
}

/** Failures whose last one was before this are forgotten: a day is far beyond the longest wait. */
export function oldestKept(now: number): number {
  return now - 24 * 3_600_000;
}
