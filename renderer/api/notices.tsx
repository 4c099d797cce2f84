import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { t } from 'i18next';
import type { ReactNode } from 'react';
import type { ApiError } from './api-error.ts';
import { IssueText } from './issue-text.tsx';

/** What a refusal says, in the user's language. */
export function refusalText(error: ApiError): string {
  return t(`error.${error.code}`, error.params);
}

/** Tells of a refusal: what happened, which fields, and the reference under which the log has the cause. */
export function showRefusal(error: ApiError): void {
  if (error.code === 'cancelled') return;
  notifications.show({
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: error.fields.length > 0 || error.ref ? false : 12_000,
    role: 'alert',
    closeButtonProps: { 'aria-label': t('common.close') },
    message: (
      <Stack gap={4}>
        <Text size="sm">{refusalText(error)}</Text>
        {error.fields.map((issue) => (
          <Text key={`${issue.field}.${issue.code}`} size="sm">
            <IssueText issue={issue} />
          </Text>
        ))}
        {error.ref && (
          <Text size="xs" c="dimmed">
            {t('common.reference', { ref: error.ref })}
          </Text>
        )}
      </Stack>
    ),
  });
}

/** Says that something is done. */
export function showDone(message: ReactNode): void {
  notifications.show({
    color: 'green',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 5_000,
    role: 'status',
    closeButtonProps: { 'aria-label': t('common.close') },
    message,
  });
}
