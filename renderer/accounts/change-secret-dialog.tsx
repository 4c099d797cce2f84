import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { isRepeated, NewSecretFields, type NewSecret } from './new-secret-fields.tsx';
import { SecretField } from './secret-field.tsx';

interface ChangedSecret extends NewSecret {
  present: string;
}

/** Changes the own PIN or password. */
export function ChangeSecretDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<ChangedSecret>({ initialValues: { present: '', secret: '', repeated: '' } });
  const issues = useFormIssues(form);
  const changing = useCommand('accounts.changeOwnSecret', issues.take);

  const submit = async (): Promise<void> => {
    form.clearErrors();
    const { present, secret } = form.getValues();
    if (!isRepeated(form, t('accounts.repeatDiffers'))) return;
    if (!(await changing.run({ present, secret }))) return;
    showDone(t('accounts.change.done'));
    onClose();
  };
  return (
    <FormDialog
      title={t('accounts.change.title')}
      size={440}
      act={t('accounts.change.act')}
      running={changing.running}
      onSubmit={submit}
      onClose={onClose}
    >
      <SecretField
        label={t('accounts.change.present')}
        required
        data-autofocus
        data-path="present"
        value={form.values.present}
        error={form.errors['present']}
        onChange={(present) => form.setFieldValue('present', present)}
      />
      <NewSecretFields form={form} label={t('accounts.change.next')} />
    </FormDialog>
  );
}
