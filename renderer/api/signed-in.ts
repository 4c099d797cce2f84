let waiting: (() => void)[] = [];

/** Resolves when somebody is signed in again: a screen under the lock waits for its answers instead of failing. */
export function signedInAgain(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

/** Lets those who wait ask again. */
export function tellSignedIn(): void {
  const woken = waiting;
  waiting = [];
  for (const wake of woken) wake();
}
