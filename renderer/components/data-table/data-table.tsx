import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { keep, readKept, useKept } from '../../api/kept.ts';
import { useLatest } from '../../api/use-latest.ts';
import { leastWidth, tracks, type Column, type Sort } from './columns.ts';
import classes from './data-table.module.css';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import {
  addRange,
  countSelected,
  isSelected,
  nothingSelected,
  toggle,
  type TableSelection,
} from './table-selection.ts';
import { handleGridKey } from './use-grid-keys.ts';
import { useRows, type RowOf, type RowsCall } from './use-rows.ts';

interface DataTableProps<N extends RowsCall> {
  /** Under this name the place in the list is kept while its screen is away. */
  readonly name: string;
  /** What the list holds, for those who hear it. */
  readonly label: string;
  readonly call: N;
  /** Numbers of all rows in the order of the list. */
  readonly order: readonly number[];
  readonly columns: readonly Column<RowOf<N>>[];
  readonly nameOf: (row: RowOf<N>) => string;
  readonly onOpen: (row: RowOf<N>) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Left out where rows cannot be selected. */
  readonly selection?: TableSelection;
  readonly onSelection?: (selection: TableSelection) => void;
  /** Told when the rows in view come near the end of the order, for a list that is fetched in parts. */
  readonly onNearEnd?: () => void;
  /** Shown in place of rows when there are none. */
  readonly empty: ReactNode;
}

const rowHeight = 32;
const headHeight = 32;
/** Rows before the end of the order at which more of it is asked for. */
const nearEnd = 200;

function tickedOf(selection: TableSelection | undefined, total: number): 'none' | 'some' | 'all' | undefined {
  if (!selection) return undefined;
  const count = countSelected(selection, total);
  if (count === 0) return 'none';
  return count === total ? 'all' : 'some';
}

/**
 * A list of any length: only the rows in view exist, and they are fetched by number as they come near.
 * A grid to assistive technology; one tab stop, then arrows, Page, Home/End, Space, Shift, Ctrl+A, Enter.
 */
export function DataTable<N extends RowsCall>(props: DataTableProps<N>) {
  const { name, label, call, order, columns, nameOf, onOpen, sort, onSort, selection, onSelection, empty } =
    props;
  const { onNearEnd } = props;
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const [lastCursor, setCursor] = useKept(`${name}.cursor`, () => 0);
  const cursor = Math.min(lastCursor, Math.max(order.length - 1, 0));
  const anchor = useRef(0);
  const selectable = selection !== undefined;

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    scrollMargin: headHeight,
    initialOffset: () => readKept<number>(`${name}.offset`) ?? 0,
    onChange: ({ scrollOffset }) => keep(`${name}.offset`, scrollOffset ?? 0),
  });
  const items = virtual.getVirtualItems();
  const rowOf = useRows(call, order, items[0]?.index ?? 0, (items.at(-1)?.index ?? 0) + 1);
  const template = useMemo(() => tracks(columns, selectable), [columns, selectable]);

  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onNearEnd && lastShown > order.length - nearEnd) onNearEnd();
  }, [onNearEnd, lastShown, order.length]);

  const latest = useLatest({ order, selection, onSelection, rowOf, onOpen });

  const select = useCallback((next: TableSelection) => latest.current.onSelection?.(next), [latest]);
  const press = useCallback(
    (index: number) => {
      setCursor(index);
      const row = latest.current.rowOf(latest.current.order[index] ?? 0);
      if (row) latest.current.onOpen(row);
    },
    [latest, setCursor],
  );
  const tick = useCallback(
    (index: number, range: boolean) => {
      const now = latest.current;
      const number = now.order[index];
      if (!now.selection || number === undefined) return;
      select(
        range
          ? addRange(now.selection, now.order, anchor.current, index)
          : toggle(now.selection, number, now.order),
      );
      anchor.current = index;
      setCursor(index);
    },
    [select, latest, setCursor],
  );

  const moveTo = (index: number): void => {
    setCursor(index);
    anchor.current = index;
    virtual.scrollToIndex(index);
  };
  const ticked = tickedOf(selection, order.length);
  const pageSize = Math.max(1, Math.floor((grid.current?.clientHeight ?? 320) / rowHeight) - 2);
  const currentId = items.some(({ index }) => index === cursor) ? `${id}-${order[cursor]}` : undefined;

  if (order.length === 0) return <div className={classes['empty']}>{empty}</div>;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={classes['grid']}
      aria-label={label}
      aria-rowcount={order.length + 1}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={currentId}
      onKeyDown={(event) =>
        handleGridKey(event, { order, cursor, pageSize, selection, moveTo, onSelection: select, open: press })
      }
    >
      <div
        className={classes['sheet']}
        role="presentation"
        style={{ minWidth: leastWidth(columns, selectable) }}
      >
        <TableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          ticked={ticked}
          onTickAll={() => select(ticked === 'all' ? nothingSelected : { kind: 'all' })}
          layout={{ gridTemplateColumns: template }}
        />
        <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const number = order[index] ?? 0;
            return (
              <TableRow
                key={number}
                id={`${id}-${number}`}
                row={rowOf(number)}
                index={index}
                top={start - headHeight}
                columns={columns}
                nameOf={nameOf}
                selectable={selectable}
                selected={selection !== undefined && isSelected(selection, number)}
                current={index === cursor}
                template={template}
                onTick={tick}
                onPress={press}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
