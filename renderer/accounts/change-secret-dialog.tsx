import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { EntryForm } from '../components/entry-form.tsx';
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
    <Modal
      opened
      onClose={onClose}
      title={t('accounts.change.title')}
      size={440}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EntryForm label={t('accounts.change.title')} onSubmit={submit}>
        <Stack gap="sm">
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" data-primary loading={changing.running}>
              {t('accounts.change.act')}
            </Button>
          </Group>
        </Stack>
      </EntryForm>
    </Modal>
  );
}
