import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';

/** Shown for a path that no screen has. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={t('common.page.notFound')}
      body={t('common.page.notFoundBody')}
    />
  );
}
