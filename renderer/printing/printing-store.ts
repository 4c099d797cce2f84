import { useSyncExternalStore } from 'react';

/** A document held for preview that is about to be printed. */
export interface ToPrint {
  readonly document: string;
  readonly fileName: string;
  /** Pages to begin with, e.g. those that were spoiled; null for all. */
  readonly pages: string | null;
  /** True when it is printed in place of spoiled sheets. */
  readonly again: boolean;
  /** Told once it is out of the program. */
  readonly onTaken?: (() => void) | undefined;
}

/** A printing of which nobody has said yet whether it came out well. */
export interface Asked extends Omit<ToPrint, 'again'> {
  readonly printing: string;
}

interface Store<T> {
  readonly set: (value: T | null) => void;
  readonly use: () => T | null;
}

function store<T>(): Store<T> {
  let value: T | null = null;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(listen, () => value),
  };
}

const toPrint = store<ToPrint>();
const asked = store<Asked>();

/** Opens the print dialog for a document; null closes it. */
export const openPrintDialog = toPrint.set;
/** The document that the dialog is open for. */
export const useToPrint = toPrint.use;
/** Asks once whether a printing came out well; null stops asking. */
export const askWhetherPrinted = asked.set;
/** The printing that is asked about. */
export const useAsked = asked.use;
