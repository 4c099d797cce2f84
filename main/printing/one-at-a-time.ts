/** Milliseconds after which one is no longer waited for: a print dialog may be lost with its window. */
const longest = 120_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one work after another, whatever became of the one before. What judges whether agreements may leave, and what
 * enters that they have left, must not run into another: both would find that nothing is printed yet.
 */
export function oneAtATime<T>(work: () => Promise<T>, patience = longest): Promise<T> {
  const before = last;
  const turn = Promise.race([before, new Promise((resolve) => setTimeout(resolve, patience).unref())]).then(
    work,
  );
  last = turn.catch(() => {});
  return turn;
}
