import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './state.module.css';

/** Waiting for an answer. Most come sooner than the eye sees this. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={classes['waiting']} role="status" aria-label={t('common.loading')}>
      <Loader size="sm" type="dots" />
    </div>
  );
}
