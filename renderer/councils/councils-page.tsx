import { Button, Checkbox } from '@mantine/core';
import { IconBuildingBank, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Council } from '../../preload/contract/councils.ts';
import { councilKinds, type CouncilKind } from '../../preload/contract/council-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ChoiceFilter } from '../components/choice-filter.tsx';
import type { Column } from '../components/data-table/columns.ts';
import { DataTable } from '../components/data-table/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { showCount } from '../texts/identifiers.ts';
import { showPhone } from '../texts/phone-numbers.ts';

/** Every office that signs and every partner. */
export function CouncilsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('councils.text', () => '');
  const [kinds, setKinds] = useKept<CouncilKind[]>('councils.kinds', () => []);
  const [closed, setClosed] = useKept('councils.closed', () => false);
  const list = useQuery('councils.list', { text, kinds, closed }, { keepPrevious: true });
  const columns = useMemo<readonly Column<Council>[]>(
    () => [
      {
        key: 'name',
        title: t('councils.column.name'),
        width: 220,
        grow: 2,
        fixed: true,
        cell: ({ name }) => name,
      },
      {
        key: 'kind',
        title: t('councils.column.kind'),
        width: 140,
        grow: 0,
        cell: ({ kind }) => t(`councils.kind.${kind}`),
      },
      { key: 'stamp', title: t('councils.column.stamp'), width: 160, cell: ({ stampName }) => stampName },
      { key: 'place', title: t('councils.column.place'), width: 180, cell: ({ place }) => place?.path },
      {
        key: 'phone',
        title: t('councils.column.phone'),
        width: 144,
        grow: 0,
        cell: ({ phone }) => phone && showPhone(phone),
      },
      {
        key: 'days',
        title: t('councils.column.days'),
        width: 104,
        grow: 0,
        align: 'right',
        cell: ({ daysLimit }) => daysLimit,
      },
      {
        key: 'papers',
        title: t('councils.column.papers'),
        width: 104,
        grow: 0,
        align: 'right',
        cell: ({ papers }) => showCount(papers),
      },
    ],
    [t],
  );
  const filtered = text !== '' || kinds.length > 0;
  return (
    <Page
      title={t('councils.title')}
      aside={list.data && <span role="status">{showCount(list.data.total)}</span>}
      body="fill"
      acts={
        <IfMay call="councils.create">
          <Button
            component={Link}
            href="/agreements/councils/new"
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('councils.add')}
          </Button>
        </IfMay>
      }
    >
      <FilterBar
        active={filtered}
        onClear={() => {
          setText('');
          setKinds([]);
        }}
        aside={
          <Checkbox
            label={t('councils.showClosed')}
            checked={closed}
            onChange={(event) => setClosed(event.currentTarget.checked)}
          />
        }
      >
        <TextFilter label={t('councils.find')} value={text} onChange={setText} />
        <ChoiceFilter
          label={t('councils.column.kind')}
          choices={councilKinds.map((value) => ({ value, label: t(`councils.kind.${value}`) }))}
          value={kinds}
          onChange={setKinds}
        />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <DataTable
          name="councils"
          label={t('councils.title')}
          call="councils.rows"
          order={list.data.rows}
          columns={columns}
          nameOf={({ name }) => name}
          onOpen={({ id }) => go(`/agreements/councils/${id}`)}
          empty={
            <EmptyState
              icon={IconBuildingBank}
              title={filtered ? t('councils.noneFound') : t('councils.none')}
              body={filtered ? t('councils.noneFoundBody') : t('councils.noneBody')}
            />
          }
        />
      )}
    </Page>
  );
}
