import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../preload/contract/templates.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { EntryForm } from '../components/entry-form.tsx';

interface Props {
  readonly template: Template;
  readonly onClose: () => void;
}

/** Gives a template of the office's own another name. */
export function RenameDialog({ template, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: template.name ?? '' } });
  const issues = useFormIssues(form);
  const renaming = useCommand('templates.rename', issues.take);
  const submit = async (): Promise<void> => {
    form.clearErrors();
    if (!(await renaming.run({ key: template.key, ...form.getValues() }))) return;
    showDone(t('templates.page.renameDone'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.page.rename')}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EntryForm label={t('templates.page.rename')} onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('templates.create.name')}
            required
            data-autofocus
            data-path="name"
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" data-primary loading={renaming.running}>
              {t('templates.page.rename')}
            </Button>
          </Group>
        </Stack>
      </EntryForm>
    </Modal>
  );
}
