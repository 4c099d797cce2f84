import { useEffect, useRef, useState } from 'react';
import { showRefusal } from '../../api/notices.tsx';
import { asApiError } from '../../api/api-error.ts';
import { call, type CallInput, type CallName, type CallOutput } from '../../api/client.ts';
import { isStale } from '../../api/query-client.ts';

/** Calls that answer rows by their numbers. */
export type RowsCall = Extract<CallName, `${string}.rows`>;
export type RowOf<N extends RowsCall> = CallOutput<N>[number];

/** Rows asked for beyond what is in view, on both sides. */
const margin = 40;
const mostPerCall = 400;
const mostKept = 5_000;
/** A fast scroll passes over rows that nobody reads: the call waits until it rests, in milliseconds. */
const rest = 30;

interface Kept<R> {
  readonly row: R;
  readonly age: number;
}

/**
 * The rows in view of a list, fetched by number as they come near. Rows that changed are fetched again and
 * stay visible meanwhile. Answers a function that gives a row, or undefined while it is on its way.
 */
export function useRows<N extends RowsCall>(
  name: N,
  order: readonly number[],
  first: number,
  last: number,
): (number: number) => RowOf<N> | undefined {
  const kept = useRef(new Map<number, Kept<RowOf<N>>>());
  const [age, setAge] = useState(0);
  const [, setArrivals] = useState(0);

  useEffect(
    () =>
      window.boxfile.on('changed', ({ domains }) => {
        if (isStale(name.split('.')[0] ?? '', domains)) setAge((now) => now + 1);
      }),
    [name],
  );

  useEffect(() => {
    const near = order.slice(Math.max(0, first - margin), last + margin);
    const missing = near
      .filter((number) => (kept.current.get(number)?.age ?? -1) < age)
      .slice(0, mostPerCall);
    if (missing.length === 0) return;
    const fetchRows = async (): Promise<void> => {
      try {
        const rows = await call(name, { rows: missing } as CallInput<N>);
        if (kept.current.size > mostKept) kept.current.clear();
        for (const row of rows) kept.current.set(row.row, { row, age });
        setArrivals((now) => now + 1);
      } catch (thrown) {
        showRefusal(asApiError(thrown));
      }
    };
    const timer = setTimeout(() => void fetchRows(), rest);
    return () => clearTimeout(timer);
  }, [name, order, first, last, age]);

  return (number) => kept.current.get(number)?.row;
}
