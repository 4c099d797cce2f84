import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './bars.module.css';
import { countSelected, nothingSelected, type TableSelection } from './data-table/table-selection.ts';

interface SelectionBarProps {
  readonly selection: TableSelection;
  readonly total: number;
  readonly onSelection: (selection: TableSelection) => void;
  /** What can be done with what is ticked. */
  readonly children: ReactNode;
}

/** How much is ticked and what can be done with it; takes no room while nothing is. */
export function SelectionBar({ selection, total, onSelection, children }: SelectionBarProps) {
  const { t } = useTranslation();
  const count = countSelected(selection, total);
  if (count === 0) return null;
  const words =
    selection.kind === 'all'
      ? t('common.table.allSelected', { count })
      : t('common.table.selected', { count });
  return (
    <div className={classes['selection']} role="region" aria-label={t('common.table.acts')}>
      <Text fw={500} role="status">
        {words}
      </Text>
      {children}
      <Button variant="subtle" ml="auto" onClick={() => onSelection(nothingSelected)}>
        {t('common.table.clearSelection')}
      </Button>
    </div>
  );
}
