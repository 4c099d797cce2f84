/** What is ticked: rows by number, or all that the list holds. */
export type TableSelection =
  | { readonly kind: 'rows'; readonly rows: ReadonlySet<number> }
  | { readonly kind: 'all' };

export const nothingSelected: TableSelection = { kind: 'rows', rows: new Set() };

export function isSelected(selection: TableSelection, row: number): boolean {
  return selection.kind === 'all' || selection.rows.has(row);
}

/** How many rows are ticked in a list of `total`. */
export function countSelected(selection: TableSelection, total: number): number {
  return selection.kind === 'all' ? total : selection.rows.size;
}

/** Ticks a row or takes its tick away; `order` is the whole list, needed to leave one out of all. */
export function toggle(selection: TableSelection, row: number, order: readonly number[]): TableSelection {
  const rows = new Set(selection.kind === 'all' ? order : selection.rows);
  if (!rows.delete(row)) rows.add(row);
  return { kind: 'rows', rows };
}

/** Ticks everything between two places of the list, both included, besides what is ticked. */
export function addRange(
  selection: TableSelection,
  order: readonly number[],
  from: number,
  to: number,
): TableSelection {
  if (selection.kind === 'all') return selection;
  const [low, high] = from < to ? [from, to] : [to, from];
  return { kind: 'rows', rows: new Set([...selection.rows, ...order.slice(low, high + 1)]) };
}
