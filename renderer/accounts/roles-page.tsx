import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../preload/contract/endpoint.ts';
import { actAreas, type Permission } from '../../preload/contract/permission.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { PrintListButton } from './print-list-button.tsx';
import classes from './table.module.css';

function Cell({ permission }: { readonly permission: Permission }) {
  const { t } = useTranslation();
  const words = t(`accounts.roles.${permission}`);
  return (
    <td className={permission === 'no' ? classes['no'] : undefined}>
      {permission === 'yes' && <IconCheck size={16} aria-hidden />} {words}
    </td>
  );
}

/** Which role may do what: the table that the program itself goes by. */
export function RolesPage() {
  const { t } = useTranslation();
  const table = useQuery('accounts.roleTable', {});
  return (
    <Page
      title={t('settings.pages.roles')}
      acts={<PrintListButton list="accounts.drawRoleList" label={t('accounts.roles.print')} />}
    >
      <Text mb="md" maw={720}>
        {t('accounts.roles.intro')}
      </Text>
      {table.isPending && <Loading />}
      {table.isError && <ErrorState error={table.error} retry={() => void table.refetch()} />}
      {table.data && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.roles.act')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" title={t(`accounts.roleHint.${role}`)}>
                  {t(`accounts.role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actAreas.map((area) => (
              <Fragment key={area}>
                <tr>
                  <th scope="colgroup" colSpan={roles.length + 1} className={classes['area']}>
                    {t(`accounts.area.${area}`)}
                  </th>
                </tr>
                {table.data
                  .filter((row) => row.area === area)
                  .map(({ act, may }) => (
                    <tr key={act}>
                      <th scope="row">{t(`accounts.act.${area}.${act}` as 'accounts.act.office.change')}</th>
                      {roles.map((role) => (
                        <Cell key={role} permission={may[role]} />
                      ))}
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
