import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './bars.module.css';

interface FilterBarProps {
  /** Whether any filter holds rows back. */
  readonly active: boolean;
  readonly onClear: () => void;
  readonly children: ReactNode;
  /** At the right, e.g. the choice of columns. */
  readonly aside?: ReactNode;
}

/** Search and filters of a list, in one line. */
export function FilterBar({ active, onClear, children, aside }: FilterBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['filters']} role="search">
      {children}
      {active && (
        <Button variant="subtle" onClick={onClear}>
          {t('common.filter.clear')}
        </Button>
      )}
      <div className={classes['aside']}>{aside}</div>
    </div>
  );
}
