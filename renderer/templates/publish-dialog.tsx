import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryForm } from '../components/entry-form.tsx';

interface Props {
  readonly number: number;
  readonly running: boolean;
  readonly onPublish: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks before a draft becomes the version in use, and what is new in it. */
export function PublishDialog({ number, running, onPublish, onClose }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const title = t('templates.editor.publishTitle', { number });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EntryForm label={title} onSubmit={() => onPublish(note)}>
        <Stack gap="sm">
          <Text>{t('templates.editor.publishBody')}</Text>
          <TextInput
            label={`${t('templates.editor.publishNote')} (${t('common.optional')})`}
            description={t('templates.editor.publishNoteHint')}
            data-autofocus
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" data-primary loading={running}>
              {t('templates.editor.publish')}
            </Button>
          </Group>
        </Stack>
      </EntryForm>
    </Modal>
  );
}
