import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { closeModal, openModal } from '@mantine/modals';
import { t } from 'i18next';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonLength } from '../../preload/contract/permission.ts';

interface ReasonFormProps {
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonForm({ onReason, onCancel }: ReasonFormProps) {
  const { t: words } = useTranslation();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = reason.replace(/\s+/g, ' ').trim();
    if (given.length < reasonLength.least) setShort(true);
    else onReason(given);
  };
  return (
    <form onSubmit={submit} aria-label={words('accounts.reason.title')}>
      <Stack gap="md">
        <Text>{words('accounts.reason.body')}</Text>
        <Textarea
          label={words('accounts.reason.label')}
          description={words('accounts.reason.hint', reasonLength)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={short && words('fieldError.reason-short', { min: reasonLength.least })}
          maxLength={reasonLength.most}
          autosize
          minRows={2}
          maxRows={5}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {words('common.cancel')}
          </Button>
          <Button type="submit">{words('accounts.reason.act')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks why somebody takes an act that their role alone does not permit; null when they leave it. */
export function askReason(): Promise<string | null> {
  return new Promise((resolve) => {
    const id = openModal({
      title: t('accounts.reason.title'),
      size: 480,
      closeButtonProps: { 'aria-label': t('common.close') },
      onClose: () => resolve(null),
      children: (
        <ReasonForm
          onReason={(reason) => {
            resolve(reason);
            closeModal(id);
          }}
          onCancel={() => closeModal(id)}
        />
      ),
    });
  });
}
