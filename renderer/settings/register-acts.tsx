import { Button } from '@mantine/core';
import { IconDoorExit, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dropAllKept } from '../api/kept.ts';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { CheckRegister } from './check-register.tsx';

/** What can be done with the register as a whole. */
export function RegisterActs() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [checking, setChecking] = useState(false);
  const closing = useCommand('settings.closeRegister');

  const close = async (): Promise<void> => {
    if (!(await closing.run({}))) return;
    dropAllKept();
    go('/');
    await forgetRegister();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={18} aria-hidden />}
        onClick={() => setChecking(true)}
      >
        {t('settings.check.act')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDoorExit size={18} aria-hidden />}
        loading={closing.running}
        onClick={() => void close()}
      >
        {t('settings.closeRegister')}
      </Button>
      {checking && <CheckRegister onClose={() => setChecking(false)} />}
    </>
  );
}
