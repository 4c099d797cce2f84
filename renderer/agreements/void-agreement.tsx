import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/register.ts';
import { IssueText } from '../api/issue-text.tsx';
import type { ApiError } from '../api/api-error.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';

interface Props {
  readonly agreement: Agreement;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The agreement that takes its place. */
  readonly onVoided: (next: Agreement) => void;
}

/** Spoils a form. It cannot be undone, so the reason is asked for and what follows is said before. */
export function VoidAgreement({ agreement, opened, onClose, onVoided }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const voiding = useCommand('agreements.voidAgreement', (error) => {
    setRefusal(error);
    return error.fields.some(({ field }) => field === 'reason');
  });
  const issue = refusal?.fields.find(({ field }) => field === 'reason');

  const doVoid = async (): Promise<void> => {
    setRefusal(null);
    const next = await voiding.run({ id: agreement.id, version: agreement.version, reason });
    if (!next) return;
    showDone(t('agreements.void.done', { number: agreement.number, revision: next.revision }));
    onVoided(next);
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('agreements.void.title', { number: agreement.number })}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void doVoid();
        }}
      >
        <Text mb="md">{t('agreements.void.body', { number: agreement.number })}</Text>
        <Textarea
          label={t('agreements.void.reason')}
          description={t('agreements.void.reasonHint')}
          required
          data-autofocus
          value={reason}
          error={issue && <IssueText issue={issue} />}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.confirm.keep')}
          </Button>
          <Button color="red" type="submit" disabled={reason.trim() === ''} loading={voiding.running}>
            {t('agreements.void.act')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
