import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pressHeading, type Column, type Sort } from './columns.ts';
import classes from './data-table.module.css';

interface TableHeadProps<R> {
  readonly columns: readonly Column<R>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  /** Ticked: none, some or all; undefined where rows cannot be selected. */
  readonly ticked: 'none' | 'some' | 'all' | undefined;
  readonly onTickAll: () => void;
  readonly layout: { readonly gridTemplateColumns: string };
}

/** The headings: press one to sort by it, press again to turn the order round. */
export function TableHead<R>({ columns, sort, onSort, ticked, onTickAll, layout }: TableHeadProps<R>) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['row']} style={layout}>
        {ticked && (
          <div role="columnheader" className={classes['tick']}>
            <input
              type="checkbox"
              aria-label={t('common.table.selectAll')}
              checked={ticked === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = ticked === 'some';
              }}
              onChange={onTickAll}
            />
          </div>
        )}
        {columns.map(({ key, title, sort: name, align }) => {
          const sorted = name !== undefined && sort?.column === name ? sort.direction : undefined;
          return (
            <div
              key={key}
              role="columnheader"
              aria-sort={sorted}
              className={classes['cell']}
              data-align={align}
            >
              {name && sort && onSort ? (
                <button
                  type="button"
                  className={classes['heading']}
                  onClick={() => onSort(pressHeading(sort, name))}
                >
                  <span className={classes['text']}>{title}</span>
                  {sorted === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                  {sorted === 'descending' && <IconArrowDown size={14} aria-hidden />}
                </button>
              ) : (
                <span className={classes['text']}>{title}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
