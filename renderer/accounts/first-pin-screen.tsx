import { Anchor, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { EntryForm } from '../components/entry-form.tsx';
import { Entrance } from './entrance.tsx';
import { isRepeated, NewSecretFields, type NewSecret } from './new-secret-fields.tsx';

/** Asks whoever has signed in with a first PIN for one of their own, before anything else. */
export function FirstPinScreen({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const form = useForm<NewSecret>({ initialValues: { secret: '', repeated: '' } });
  const issues = useFormIssues(form);
  const changing = useCommand('accounts.changeOwnSecret', issues.take);

  const submit = async (): Promise<void> => {
    form.clearErrors();
    if (!isRepeated(form, t('accounts.repeatDiffers'))) return;
    if (await changing.run({ secret: form.getValues().secret })) form.reset();
  };
  return (
    <Entrance
      title={t('accounts.firstPin.title')}
      office={office}
      intro={t('accounts.firstPin.body')}
      foot={
        <Anchor component="button" type="button" size="sm" onClick={() => void call('accounts.signOut', {})}>
          {t('accounts.menu.signOut')}
        </Anchor>
      }
    >
      <EntryForm label={t('accounts.firstPin.title')} onSubmit={submit}>
        <Stack gap="sm">
          <NewSecretFields form={form} label={t('accounts.change.next')} first />
          <Button type="submit" data-primary loading={changing.running}>
            {t('accounts.firstPin.act')}
          </Button>
        </Stack>
      </EntryForm>
    </Entrance>
  );
}
