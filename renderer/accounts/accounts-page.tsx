import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../preload/contract/accounts.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { FirstPinDialog, type GivenPin } from './first-pin-dialog.tsx';
import { LockAfter } from './lock-after.tsx';
import { PrintListButton } from './print-list-button.tsx';
import { useMay } from './use-may.ts';

/** The people who sign in to this register. */
export function AccountsPage() {
  const { t } = useTranslation();
  const mayChange = useMay('accounts.create') !== 'no';
  const maySee = useMay('accounts.list') !== 'no';
  const list = useQuery('accounts.list', {}, { enabled: maySee });
  const [editing, setEditing] = useState<AccountView | 'new' | null>(null);
  const [pin, setPin] = useState<GivenPin | null>(null);

  if (!maySee) {
    return (
      <Page title={t('settings.pages.accounts')}>
        <Text>{t('accounts.people.notShown')}</Text>
      </Page>
    );
  }
  return (
    <Page
      title={t('settings.pages.accounts')}
      acts={
        <>
          <PrintListButton list="accounts.drawUserList" label={t('accounts.people.print')} />
          {mayChange && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
              {t('accounts.people.add')}
            </Button>
          )}
        </>
      }
    >
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <>
          {!mayChange && <Text mb="sm">{t('accounts.people.readOnly')}</Text>}
          <AccountsTable
            accounts={list.data.accounts}
            mayChange={mayChange}
            onEdit={setEditing}
            onPin={setPin}
          />
          {mayChange && <LockAfter key={list.data.lockMinutes} minutes={list.data.lockMinutes} />}
        </>
      )}
      {editing && (
        <AccountDialog
          account={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onAdded={setPin}
        />
      )}
      {pin && <FirstPinDialog given={pin} onClose={() => setPin(null)} />}
    </Page>
  );
}
