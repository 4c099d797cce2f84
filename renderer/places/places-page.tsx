import { Button } from '@mantine/core';
import { IconMapPin, IconMapPinPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { Place } from '../../preload/contract/places.ts';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import type { Column } from '../components/data-table/columns.ts';
import { DataTable } from '../components/data-table/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { recordPath } from '../layout/paths.ts';
import { showCount } from '../texts/identifiers.ts';
import { PlaceTree } from './place-tree.tsx';
import classes from './places-page.module.css';

/** The tree of places; a search through it is a list with every place's whole path. */
export function PlacesPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('places.text', () => '');
  const list = useQuery('places.list', { text }, { keepPrevious: true });
  const columns = useMemo<readonly Column<Place>[]>(
    () => [
      { key: 'name', title: t('places.field.name'), width: 180, cell: ({ name }) => name },
      { key: 'level', title: t('places.field.level'), width: 128, grow: 0, cell: ({ level }) => level },
      { key: 'path', title: t('places.field.path'), width: 280, grow: 2, cell: ({ path }) => path },
      { key: 'code', title: t('places.field.code'), width: 128, grow: 0, cell: ({ code }) => code },
      {
        key: 'devices',
        title: t('places.field.devices'),
        width: 96,
        grow: 0,
        align: 'right',
        cell: ({ devices }) => showCount(devices),
      },
    ],
    [t],
  );

  return (
    <Page
      title={t('places.title')}
      aside={list.data && <span role="status">{showCount(list.data.total)}</span>}
      body="fill"
      acts={
        <IfMay call="places.create">
          <Button component={Link} href="/places/new" leftSection={<IconMapPinPlus size={18} aria-hidden />}>
            {t('places.add')}
          </Button>
        </IfMay>
      }
    >
      <FilterBar active={text !== ''} onClear={() => setText('')}>
        <TextFilter label={t('places.find')} value={text} onChange={setText} />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (text !== '' || list.data.total === 0) && (
        <DataTable
          name="places"
          label={t('places.title')}
          call="places.rows"
          order={list.data.rows}
          columns={columns}
          nameOf={({ path }) => path}
          onOpen={({ id }) => go(recordPath('place', id))}
          empty={
            <EmptyState
              icon={IconMapPin}
              title={text !== '' ? t('places.noneFound') : t('places.none')}
              body={text !== '' ? t('places.noneFoundBody') : t('places.noneBody')}
            />
          }
        />
      )}
      {list.data && text === '' && list.data.total > 0 && (
        <div className={classes['tree']}>
          <PlaceTree parentId={null} />
        </div>
      )}
    </Page>
  );
}
