import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns.ts';
import classes from './data-table.module.css';

interface TableRowProps<R> {
  readonly id: string;
  readonly row: R | undefined;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<R>[];
  readonly nameOf: (row: R) => string;
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly current: boolean;
  readonly template: string;
  readonly onTick: (index: number, range: boolean) => void;
  readonly onPress: (index: number) => void;
}

function Cells<R>({
  row,
  columns,
}: {
  readonly row: R | undefined;
  readonly columns: readonly Column<R>[];
}): ReactNode {
  return columns.map(({ key, cell, align }) => (
    <div key={key} role="gridcell" className={classes['cell']} data-align={align}>
      {row ? (
        <span className={classes['text']}>{cell(row)}</span>
      ) : (
        <span className={classes['placeholder']} />
      )}
    </div>
  ));
}

function Row<R>(props: TableRowProps<R>) {
  const { t } = useTranslation();
  const { id, row, index, top, columns, nameOf, selectable, selected, current, template, onTick, onPress } =
    props;
  const tick = (event: MouseEvent): void => {
    event.stopPropagation();
    onTick(index, event.shiftKey);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself takes the keys
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      aria-busy={row === undefined || undefined}
      className={classes['row']}
      data-current={current || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={() => onPress(index)}
    >
      {selectable && (
        <div role="gridcell" className={classes['tick']} onClick={tick}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('common.table.selectRow', { name: row ? nameOf(row) : '' })}
            checked={selected}
            readOnly
          />
        </div>
      )}
      <Cells row={row} columns={columns} />
    </div>
  );
}

/** One line of a list; drawn again only when something of it differs. */
export const TableRow = memo(Row) as typeof Row;
