import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../preload/contract/templates.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';

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
    <FormDialog
      title={t('templates.page.rename')}
      size={480}
      act={t('templates.page.rename')}
      running={renaming.running}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('templates.create.name')}
        required
        data-autofocus
        data-path="name"
        {...form.getInputProps('name')}
      />
    </FormDialog>
  );
}
