import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../api/client.ts';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Register = NonNullable<CallOutput<'settings.status'>['register']>;

/** Asks who is there. It tells the office's name and nothing else. */
export function SignInScreen({ register }: { readonly register: Register }) {
  const { t } = useTranslation();
  const closing = useCommand('settings.closeRegister');
  const openAnother = async (): Promise<void> => {
    if (await closing.run({})) await forgetRegister();
  };
  return (
    <Entrance
      title={t('accounts.signIn.title')}
      office={register.office}
      foot={
        <>
          <Text size="sm" c="dimmed">
            {t('accounts.signIn.forgotten')}
          </Text>
          <Anchor component="button" type="button" size="sm" onClick={() => void openAnother()}>
            {t('accounts.signIn.other')}
          </Anchor>
        </>
      }
    >
      <SignInForm person={null} act={t('accounts.signIn.act')} sample={register.sample} />
    </Entrance>
  );
}
