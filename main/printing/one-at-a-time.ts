import { DomainError } from '../errors.ts';

/** Milliseconds for which one is waited for: longer than sending or saving takes, and than nobody answering a dialog. */
const longest = 10_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one work after another, whatever became of the one before. What judges whether agreements may leave, and what
 * enters that they have left, must not run into another: both would find that nothing is printed yet.
 *
 * @throws DomainError `print-open` while the one before goes on for longer than `patience` (milliseconds)
 */
export function oneAtATime<T>(work: () => Promise<T>, patience = longest): Promise<T> {
  const before = last;
  let waiting: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    waiting = setTimeout(() => refuse(new DomainError('print-open')), patience).unref();
  });
  const turn = Promise.race([before, late])
    .finally(() => clearTimeout(waiting))
    .then(work);
  // Who was refused leaves the others to wait for the one that goes on.
  last = Promise.allSettled([before, turn]);
  return turn;
}
