import { Button, Select } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { PersonRole } from '../../preload/contract/people.ts';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ColumnMenu } from '../components/data-table/column-menu.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import { useColumns } from '../components/data-table/use-columns.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { recordPath } from '../layout/paths.ts';
import { showCount } from '../texts/identifiers.ts';
import { peopleColumns } from './people-columns.tsx';
import { roleNames } from './people-roles.ts';

/** Everybody the office gives devices to or works with. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('people.text', () => '');
  const [role, setRole] = useKept<PersonRole | null>('people.role', () => null);
  const list = useQuery('people.list', { text, role }, { keepPrevious: true });
  const columns = useMemo(() => peopleColumns(t), [t]);
  const choice = useColumns('people', columns);
  const filtered = text !== '' || role !== null;

  return (
    <Page
      title={t('people.title')}
      aside={list.data && <span role="status">{showCount(list.data.total)}</span>}
      body="fill"
      acts={
        <IfMay call="people.create">
          <Button component={Link} href="/people/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
            {t('people.add')}
          </Button>
        </IfMay>
      }
    >
      <FilterBar
        active={filtered}
        onClear={() => {
          setText('');
          setRole(null);
        }}
        aside={<ColumnMenu columns={columns} choice={choice} />}
      >
        <TextFilter label={t('people.find')} value={text} onChange={setText} />
        <Select
          aria-label={t('people.field.role')}
          placeholder={t('people.everyRole')}
          data={roleNames.map((value) => ({ value, label: t(`people.role.${value}`) }))}
          value={role}
          clearable
          clearButtonProps={{ 'aria-label': t('common.filter.clearOne') }}
          onChange={(value) => setRole(value)}
        />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <DataTable
          name="people"
          label={t('people.title')}
          call="people.rows"
          order={list.data.rows}
          columns={choice.shown}
          nameOf={({ fullName }) => fullName}
          onOpen={({ id }) => go(recordPath('person', id))}
          empty={
            <EmptyState
              icon={IconUsers}
              title={filtered ? t('people.noneFound') : t('people.none')}
              body={filtered ? t('people.noneFoundBody') : t('people.noneBody')}
            />
          }
        />
      )}
    </Page>
  );
}
