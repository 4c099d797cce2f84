import { useState } from 'react';
import type { Column } from './columns.ts';

function remembered(table: string): readonly string[] | null {
  const stored: unknown = JSON.parse(localStorage.getItem(`boxfile.columns.${table}`) ?? 'null');
  return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : null;
}

export interface ColumnChoice<R> {
  readonly shown: readonly Column<R>[];
  readonly toggle: (key: string) => void;
}

/** Which columns a list shows: as chosen on this computer, else all that are not extra. */
export function useColumns<R>(table: string, columns: readonly Column<R>[]): ColumnChoice<R> {
  const [keys, setKeys] = useState(
    () => remembered(table) ?? columns.filter(({ extra }) => !extra).map(({ key }) => key),
  );
  return {
    shown: columns.filter(({ key, fixed }) => fixed || keys.includes(key)),
    toggle: (key) => {
      const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
      localStorage.setItem(`boxfile.columns.${table}`, JSON.stringify(next));
      setKeys(next);
    },
  };
}
