import type { ReactNode } from 'react';

/** One column of a list. */
export interface Column<R> {
  readonly key: string;
  readonly title: string;
  /** Least width in pixels. */
  readonly width: number;
  /** Share of what width is left over; 0 keeps the column as it is. */
  readonly grow?: number;
  /** The name under which the list can be sorted by it. */
  readonly sort?: string;
  readonly align?: 'right';
  /** Left out until somebody asks for it. */
  readonly extra?: boolean;
  /** Cannot be hidden. */
  readonly fixed?: boolean;
  readonly cell: (row: R) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const tickWidth = 40;

/** The grid's tracks: the tick boxes first where rows can be selected. */
export function tracks(columns: readonly Column<never>[], selectable: boolean): string {
  const widths = columns.map(({ width, grow = 1 }) =>
    grow === 0 ? `${width}px` : `minmax(${width}px, ${grow}fr)`,
  );
  return (selectable ? [`${tickWidth}px`, ...widths] : widths).join(' ');
}

/** Width in pixels under which the table scrolls sideways inside itself. */
export function leastWidth(columns: readonly Column<never>[], selectable: boolean): number {
  return columns.reduce((sum, { width }) => sum + width, selectable ? tickWidth : 0);
}

/** The order after a heading was pressed: its column upwards, or the other way round if it was sorted already. */
export function pressHeading(sort: Sort, column: string): Sort {
  const turned = sort.column === column && sort.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}
