import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../components/form-dialog.tsx';

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
    <FormDialog
      title={title}
      size={480}
      act={t('templates.editor.publish')}
      running={running}
      onSubmit={() => onPublish(note)}
      onClose={onClose}
    >
      <Text>{t('templates.editor.publishBody')}</Text>
      <TextInput
        label={`${t('templates.editor.publishNote')} (${t('common.optional')})`}
        description={t('templates.editor.publishNoteHint')}
        data-autofocus
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
