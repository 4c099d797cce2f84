import { useTranslation } from 'react-i18next';

/** How long work will take yet, in round words; null while it cannot be said. */
export function useTimeLeft(seconds: number | null): string | null {
  const { t } = useTranslation();
  if (seconds === null) return null;
  if (seconds < 5) return t('jobs.left.moments');
  if (seconds < 55) return t('jobs.left.seconds', { count: Math.ceil(seconds / 5) * 5 });
  return t('jobs.left.minutes', { count: Math.ceil(seconds / 60) });
}
