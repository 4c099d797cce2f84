import { Text } from '@mantine/core';
import { t } from 'i18next';
import type { ReactNode } from 'react';
import type { ApiError } from './api-error.ts';
import { IssueText } from './issue-text.tsx';
import { showNotice } from './notice-store.ts';

/** What a refusal says, in the user's language. */
export function refusalText(error: ApiError): string {
  return t(`error.${error.code}`, error.params);
}

/** Tells of a refusal: what happened, which fields, and the reference under which the log has the cause. */
export function showRefusal(error: ApiError): void {
  if (error.code === 'cancelled') return;
  showNotice({
    kind: 'refusal',
    stays: error.fields.length > 0 || error.ref ? null : 12_000,
    message: (
      <>
        {refusalText(error)}
        {error.fields.map((issue) => (
          <div key={`${issue.field}.${issue.code}`}>
            <IssueText issue={issue} />
          </div>
        ))}
        {error.ref && (
          <Text size="xs" c="dimmed">
            {t('common.reference', { ref: error.ref })}
          </Text>
        )}
      </>
    ),
  });
}

/** Says that something is done. */
export function showDone(message: ReactNode): void {
  showNotice({ kind: 'done', stays: 5_000, message });
}
