import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { useTemplateWords } from './use-template-words.ts';

interface Props {
  readonly language: PaperLanguage;
  readonly onClose: () => void;
}

/** Enters who has gone through the texts of a language. */
export function ReviewDialog({ language, onClose }: Props) {
  const { t } = useTranslation();
  const { languageOf } = useTemplateWords();
  const form = useForm({ initialValues: { reviewer: '', on: today() } });
  const issues = useFormIssues(form);
  const entering = useCommand('templates.enterReview', issues.take);
  const title = t('templates.review.enterTitle', { language: languageOf(language) });

  const submit = async (): Promise<void> => {
    form.clearErrors();
    if (!(await entering.run({ language, ...form.getValues() }))) return;
    showDone(t('templates.review.entered'));
    onClose();
  };
  return (
    <FormDialog
      title={title}
      size={480}
      act={t('templates.review.enter')}
      running={entering.running}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{t('templates.review.enterBody')}</Text>
      <TextInput
        label={t('templates.review.reviewer')}
        required
        data-autofocus
        data-path="reviewer"
        {...form.getInputProps('reviewer')}
      />
      <DateField
        label={t('templates.review.on')}
        required
        data-path="on"
        value={form.values.on}
        error={form.errors['on']}
        onChange={(day) => day && form.setFieldValue('on', day)}
      />
    </FormDialog>
  );
}
