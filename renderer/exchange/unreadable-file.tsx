import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../resources/texts/index.ts';
import type { ApiError } from '../api/api-error.ts';
import { refusalText } from '../api/notices.tsx';

type Reason = keyof Catalogue['exchange']['unreadable'];

/** Why a file cannot be read, and what can be done about it. */
export function UnreadableFile({ error }: { readonly error: ApiError }) {
  const { t } = useTranslation();
  const reason = error.params['reason'];
  return (
    <Alert variant="light" color="red" icon={<IconAlertTriangle aria-hidden />} title={refusalText(error)}>
      {reason && t(`exchange.unreadable.${reason as Reason}`, { defaultValue: '', ...error.params })}
    </Alert>
  );
}
