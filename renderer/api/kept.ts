import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * State that outlives its screen: a half-filled form, the filters of a list. It is kept in memory only,
 * because what is typed here must not lie readable beside an encrypted register.
 */
export function useKept<T>(name: string, initial: () => T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial()));
  const set = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, set];
}

/** What is kept under a name, for what is not drawn. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it kept
export function readKept<T>(name: string): T | undefined {
  return kept.get(name) as T | undefined;
}

export function keep(name: string, value: unknown): void {
  kept.set(name, value);
}

export function dropKept(name: string): void {
  kept.delete(name);
}

/** Forgets all of it, when another register is opened. */
export function dropAllKept(): void {
  kept.clear();
}
