import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TemplateSummary } from '../../preload/contract/templates.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { versionPath } from './templates-routes.ts';
import { useTemplateWords } from './use-template-words.ts';

interface Props {
  readonly templates: readonly TemplateSummary[];
  /** The version that it begins with; null lets one be chosen. */
  readonly from: { readonly key: string; readonly number: number } | null;
  readonly onClose: () => void;
}

/** Makes a template of the office's own. */
export function CreateTemplateDialog({ templates, from, onClose }: Props) {
  const { t } = useTranslation();
  const { nameOf } = useTemplateWords();
  const [, navigate] = useLocation();
  const usable = templates.filter(({ inUse }) => inUse !== null);
  const form = useForm({ initialValues: { name: '', from: usable[0]?.key ?? '' } });
  const issues = useFormIssues(form);
  const creating = useCommand('templates.create', issues.take);

  const submit = async (): Promise<void> => {
    form.clearErrors();
    const { name, from: key } = form.getValues();
    const chosen = from ?? { key, number: usable.find((template) => template.key === key)?.inUse ?? 0 };
    const made = await creating.run({ name, from: chosen });
    if (!made) return;
    showDone(t('templates.create.done'));
    navigate(versionPath(made.key, made.draft ?? 1));
  };
  return (
    <FormDialog
      title={t('templates.create.title')}
      size={480}
      act={t('templates.create.act')}
      running={creating.running}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('templates.create.name')}
        description={t('templates.create.nameHint')}
        required
        data-autofocus
        data-path="name"
        {...form.getInputProps('name')}
      />
      {!from && (
        <NativeSelect
          label={t('templates.create.from')}
          data={usable.map((template) => ({ value: template.key, label: nameOf(template) }))}
          {...form.getInputProps('from')}
        />
      )}
    </FormDialog>
  );
}
