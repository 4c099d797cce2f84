import { useSyncExternalStore, type ReactNode } from 'react';

export interface Notice {
  /** Tells one notice from the next that says the same. */
  readonly number: number;
  readonly kind: 'done' | 'refusal';
  readonly message: ReactNode;
  /** How long it stays, in milliseconds; null until it is closed. */
  readonly stays: number | null;
}

let shown: Notice | null = null;
let count = 0;
const listeners = new Set<() => void>();

function set(next: Notice | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a notice in place of the one before: what was said last is what counts. */
export function showNotice(notice: Omit<Notice, 'number'>): void {
  count += 1;
  set({ ...notice, number: count });
}

export function closeNotice(): void {
  set(null);
}

/** The notice on screen. */
export function useNotice(): Notice | null {
  return useSyncExternalStore(listen, () => shown);
}
