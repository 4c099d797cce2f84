import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/api-error.ts';
import { refusalText } from '../api/notices.tsx';
import { EmptyState } from './empty-state.tsx';

/** An answer that did not come: why, the reference, and the way to ask again. */
export function ErrorState({ error, retry }: { readonly error: ApiError; readonly retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState icon={IconAlertTriangle} title={refusalText(error)}>
        {error.ref && (
          <Text size="xs" c="dimmed">
            {t('common.reference', { ref: error.ref })}
          </Text>
        )}
        {retry && (
          <Button variant="default" onClick={retry}>
            {t('common.tryAgain')}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}
