import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconKey, IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../preload/contract/accounts.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { confirm } from '../components/confirm.tsx';
import { showInstant } from '../texts/dates.ts';
import type { GivenPin } from './first-pin-dialog.tsx';
import classes from './table.module.css';

interface AccountsTableProps {
  readonly accounts: readonly AccountView[];
  readonly mayChange: boolean;
  readonly onEdit: (account: AccountView) => void;
  readonly onPin: (given: GivenPin) => void;
}

/** Who has an account, as what, and since when they were not here. */
export function AccountsTable({ accounts, mayChange, onEdit, onPin }: AccountsTableProps) {
  const { t } = useTranslation();
  const own = useQuery('settings.status', {}).data?.person?.name;
  return (
    <table className={classes['table']} aria-label={t('accounts.people.list')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.fullName')}</th>
          <th scope="col">{t('accounts.people.role')}</th>
          <th scope="col">{t('accounts.people.state')}</th>
          <th scope="col">{t('accounts.people.signedIn')}</th>
          {mayChange && <th scope="col" aria-label={t('accounts.people.actsColumn')} />}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row" className={classes['who']}>
              {account.fullName}
              {account.name === own && ` (${t('accounts.people.you')})`}
              <span className={classes['detail']}>{account.name}</span>
            </th>
            <td>{t(`accounts.role.${account.role}`)}</td>
            <td>{t(`accounts.people.${stateOf(account)}`)}</td>
            <td>{account.signedInAt ? showInstant(account.signedInAt) : t('accounts.people.never')}</td>
            {mayChange && (
              <td>
                <AccountActs account={account} own={account.name === own} onEdit={onEdit} onPin={onPin} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf({ disabled, mustChange }: AccountView): 'disabled' | 'first' | 'active' {
  if (disabled) return 'disabled';
  return mustChange ? 'first' : 'active';
}

interface AccountActsProps extends Pick<AccountsTableProps, 'onEdit' | 'onPin'> {
  readonly account: AccountView;
  /** One's own PIN is changed from the menu of who is signed in. */
  readonly own: boolean;
}

function AccountActs({ account, own, onEdit, onPin }: AccountActsProps) {
  const { t } = useTranslation();
  const disabling = useCommand('accounts.disable');
  const enabling = useCommand('accounts.enable');
  const resetting = useCommand('accounts.resetSecret');
  const { id, version, fullName: name } = account;

  const disable = async (): Promise<void> => {
    const sure = await confirm({
      title: t('accounts.disabling.title', { name }),
      body: t('accounts.disabling.body', { name }),
      act: t('accounts.disabling.act'),
      danger: true,
    });
    if (sure) await disabling.run({ id, version });
  };
  const reset = async (): Promise<void> => {
    const sure = await confirm({
      title: t('accounts.resetting.title', { name }),
      body: t('accounts.resetting.body'),
      act: t('accounts.resetting.act'),
    });
    const given = sure && (await resetting.run({ id, version }));
    if (given) onPin({ name, pin: given.firstPin });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('accounts.people.acts', { name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onEdit(account)}>
          {t('accounts.people.edit')}
        </Menu.Item>
        {!own && (
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => void reset()}>
            {t('accounts.people.reset')}
          </Menu.Item>
        )}
        {account.disabled ? (
          <Menu.Item
            leftSection={<IconUserCheck size={16} aria-hidden />}
            onClick={() => void enabling.run({ id, version })}
          >
            {t('accounts.people.enable')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconUserOff size={16} aria-hidden />} onClick={() => void disable()}>
            {t('accounts.people.disable')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
