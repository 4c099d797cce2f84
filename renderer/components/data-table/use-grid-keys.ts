import type { KeyboardEvent } from 'react';
import { addRange, nothingSelected, toggle, type TableSelection } from './table-selection.ts';

interface GridKeys {
  readonly order: readonly number[];
  readonly cursor: number;
  readonly pageSize: number;
  readonly selection: TableSelection | undefined;
  readonly moveTo: (index: number) => void;
  readonly onSelection: (selection: TableSelection) => void;
  readonly open: (index: number) => void;
}

/** Where a key leads from `cursor`, or undefined for a key that does not move. */
export function destination(
  key: string,
  cursor: number,
  count: number,
  pageSize: number,
): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + pageSize,
    PageUp: cursor - pageSize,
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}

/** The keyboard of a list: move, select (Space, Shift, Ctrl+A, Escape), open (Enter). */
export function handleGridKey(event: KeyboardEvent<HTMLElement>, grid: GridKeys): void {
  if (event.target !== event.currentTarget || grid.order.length === 0) return;
  const { order, cursor, selection, onSelection } = grid;
  const target = destination(event.key, cursor, order.length, grid.pageSize);
  const row = order[cursor];
  if (target !== undefined) {
    if (selection && event.shiftKey) onSelection(addRange(selection, order, Math.max(cursor, 0), target));
    grid.moveTo(target);
  } else if (event.key === 'Enter' && row !== undefined) {
    grid.open(cursor);
  } else if (selection && event.key === ' ' && row !== undefined) {
    onSelection(toggle(selection, row, order));
  } else if (selection && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    onSelection({ kind: 'all' });
  } else if (selection && event.key === 'Escape') {
    onSelection(nothingSelected);
  } else {
    return;
  }
  event.preventDefault();
}
