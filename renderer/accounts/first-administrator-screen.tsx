import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { EntryForm } from '../components/entry-form.tsx';
import { Entrance } from './entrance.tsx';
import { isRepeated, NewSecretFields, type NewSecret } from './new-secret-fields.tsx';

interface FirstAdministrator extends NewSecret {
  fullName: string;
  name: string;
}

/** The account of whoever sets the register up: a register without accounts asks for nothing else. */
export function FirstAdministratorScreen({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const form = useForm<FirstAdministrator>({
    initialValues: { fullName: '', name: '', secret: '', repeated: '' },
  });
  const issues = useFormIssues(form);
  const creating = useCommand('accounts.createFirst', issues.take);
  const closing = useCommand('settings.closeRegister');

  const submit = async (): Promise<void> => {
    form.clearErrors();
    const { name, fullName, secret } = form.getValues();
    if (!isRepeated(form, t('accounts.repeatDiffers'))) return;
    if (await creating.run({ name, fullName, secret })) form.reset();
  };
  return (
    <Entrance
      title={t('accounts.first.title')}
      office={office}
      intro={t('accounts.first.body')}
      foot={
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => void closing.run({}).then((closed) => closed && forgetRegister())}
        >
          {t('accounts.signIn.other')}
        </Anchor>
      }
    >
      <EntryForm label={t('accounts.first.title')} onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('accounts.fullName')}
            required
            autoFocus
            data-path="fullName"
            {...form.getInputProps('fullName')}
          />
          <TextInput
            label={t('accounts.name')}
            description={t('accounts.nameHint')}
            required
            spellCheck={false}
            data-path="name"
            {...form.getInputProps('name')}
          />
          <NewSecretFields form={form} label={t('accounts.secret')} />
          <Button type="submit" data-primary loading={creating.running}>
            {t('accounts.first.act')}
          </Button>
        </Stack>
      </EntryForm>
    </Entrance>
  );
}
