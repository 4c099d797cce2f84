const megabyte = 1_000_000;

/** Counts what has been read and written, and tells it in megabytes. */
export interface Meter {
  /** @throws DomainError `cancelled` once somebody cancels */
  readonly add: (bytes: number) => void;
}

/** @param total bytes that there are to go through, as far as that is known */
export function meter(total: number, progress: (done: number, total: number) => void): Meter {
  let done = 0;
  const whole = Math.max(1, Math.ceil(total / megabyte));
  return {
    add: (bytes) => {
      done += bytes;
      progress(Math.min(whole, Math.floor(done / megabyte)), whole);
    },
  };
}
