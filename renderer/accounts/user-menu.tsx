import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconKey, IconLock, IconUser, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../preload/contract/accounts.ts';
import { call } from '../api/client.ts';
import { ChangeSecretDialog } from './change-secret-dialog.tsx';
import { askSession, lockNow } from './session-follow.ts';
import classes from './user-menu.module.css';

/** Who is signed in, always in sight, with the ways to leave. */
export function UserMenu({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const role = t(`accounts.role.${person.role}`);
  const label = t('accounts.menu.signedInAs', { name: person.fullName, role });
  const signOut = (): void => {
    call('accounts.signOut', {}).then(askSession, askSession);
  };
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className={classes['who'] ?? ''}
            leftSection={<IconUser size={18} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={label}
          >
            <Text span inherit truncate>
              {person.fullName}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{label}</Menu.Label>
          <Menu.Item
            leftSection={<IconLock size={16} aria-hidden />}
            rightSection={
              <Text size="xs" c="dimmed">
                Ctrl+L
              </Text>
            }
            onClick={lockNow}
          >
            {t('accounts.menu.lock')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => setChanging(true)}>
            {t('accounts.menu.change')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={signOut}>
            {t('accounts.menu.switch')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangeSecretDialog onClose={() => setChanging(false)} />}
    </>
  );
}
