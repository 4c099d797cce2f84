import { Button } from '@mantine/core';
import { IconDeviceMobileSearch, IconDeviceMobilePlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { DeviceFilter, DeviceList } from '../../preload/contract/device-list.ts';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import type { Sort } from '../components/data-table/columns.ts';
import { ColumnMenu } from '../components/data-table/column-menu.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import { nothingSelected, type TableSelection } from '../components/data-table/table-selection.ts';
import { useColumns } from '../components/data-table/use-columns.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { deviceColumns } from './device-columns.tsx';
import { DeviceFilters } from './device-filters.tsx';
import { isFiltering, wholeList } from './device-list.ts';
import { DevicesSelectionBar } from './devices-selection-bar.tsx';
import { withDevices } from './selection.ts';

/** Every device of the office. */
export function DevicesPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [list, setList] = useKept<DeviceList>('devices.list', () => wholeList);
  const [selection, setSelection] = useKept<TableSelection>('devices.selection', () => nothingSelected);
  const devices = useQuery('register.list', list, { keepPrevious: true });
  const columns = useMemo(() => deviceColumns(t), [t]);
  const choice = useColumns('devices', columns);
  const total = devices.data?.total ?? 0;

  const filterBy = (filter: DeviceFilter): void => {
    setList({ ...list, filter });
    setSelection(nothingSelected);
  };
  const exportList = (): void => {
    navigate('/exchange/export', withDevices({ selection: { kind: 'list', list }, count: total }));
  };

  return (
    <Page
      title={t('register.title')}
      body="fill"
      aside={devices.data && <span role="status">{t('register.count', { count: total })}</span>}
      acts={
        <>
          <IfMay call="exchange.exportInventory">
            <Button variant="default" onClick={exportList} disabled={total === 0}>
              {t('register.exportList')}
            </Button>
          </IfMay>
          <IfMay call="register.handOver">
            <Button variant="default" component={Link} href="/devices/hand-over">
              {t('register.handOver')}
            </Button>
          </IfMay>
          <IfMay call="register.registerDevice">
            <Button component={Link} href="/devices/new">
              {t('register.register')}
            </Button>
          </IfMay>
        </>
      }
    >
      <DeviceFilters
        filter={list.filter}
        onChange={filterBy}
        aside={<ColumnMenu columns={columns} choice={choice} />}
      />
      {devices.isPending && <Loading />}
      {devices.isError && <ErrorState error={devices.error} retry={() => void devices.refetch()} />}
      {devices.data && (
        <DataTable
          name="devices"
          label={t('register.title')}
          call="register.rows"
          order={devices.data.rows}
          columns={choice.shown}
          nameOf={({ boxNumber }) => boxNumber}
          onOpen={({ id }) => navigate(recordPath('device', id))}
          sort={list.order}
          onSort={(order: Sort) => setList({ ...list, order: order as DeviceList['order'] })}
          selection={selection}
          onSelection={setSelection}
          empty={
            <NoDevices filtering={isFiltering(list.filter)} onClear={() => filterBy(wholeList.filter)} />
          }
        />
      )}
      <DevicesSelectionBar selection={selection} list={list} total={total} onSelection={setSelection} />
    </Page>
  );
}

function NoDevices({ filtering, onClear }: { readonly filtering: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (filtering) {
    return (
      <EmptyState
        icon={IconDeviceMobileSearch}
        title={t('register.noneFound')}
        body={t('register.noneFoundBody')}
      >
        <Button variant="default" onClick={onClear}>
          {t('common.filter.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconDeviceMobilePlus} title={t('register.empty')} body={t('register.emptyBody')}>
      <IfMay call="register.registerDevice">
        <Button component={Link} href="/devices/new">
          {t('register.register')}
        </Button>
      </IfMay>
    </EmptyState>
  );
}
