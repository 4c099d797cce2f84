import { IconDeviceSim } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Sim } from '../../preload/contract/sims.ts';
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
import { showDate } from '../texts/dates.ts';
import { showCount, showIccid } from '../texts/identifiers.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import { simName } from './sim-name.ts';

/** Every SIM card and the device it is in. */
export function SimsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('sims.text', () => '');
  const list = useQuery('sims.list', { text }, { keepPrevious: true });
  const columns = useMemo<readonly Column<Sim>[]>(
    () => [
      {
        key: 'msisdn',
        title: t('sims.field.msisdn'),
        width: 160,
        cell: ({ msisdn }) => msisdn && showPhone(msisdn),
      },
      {
        key: 'iccid',
        title: t('sims.field.iccid'),
        width: 208,
        cell: ({ iccid }) => iccid && showIccid(iccid),
      },
      { key: 'operator', title: t('sims.field.operator'), width: 128, cell: ({ operator }) => operator },
      {
        key: 'secured',
        title: t('sims.field.secured'),
        width: 128,
        cell: ({ secured }) => t(`register.secured.${secured}`),
      },
      {
        key: 'device',
        title: t('sims.field.device'),
        width: 144,
        cell: ({ device }) => device?.boxNumber ?? t('sims.free'),
      },
      {
        key: 'since',
        title: t('sims.field.since'),
        width: 120,
        grow: 0,
        cell: ({ device }) => device && showDate(device.since),
      },
    ],
    [t],
  );
  const filtered = text !== '';

  return (
    <Page
      title={t('sims.title')}
      aside={list.data && <span role="status">{showCount(list.data.total)}</span>}
      body="fill"
    >
      <FilterBar active={filtered} onClear={() => setText('')}>
        <TextFilter label={t('sims.find')} value={text} onChange={setText} />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <DataTable
          name="sims"
          label={t('sims.title')}
          call="sims.rows"
          order={list.data.rows}
          columns={columns}
          nameOf={simName}
          onOpen={({ id }) => go(recordPath('sim', id))}
          empty={
            <EmptyState
              icon={IconDeviceSim}
              title={filtered ? t('sims.noneFound') : t('sims.none')}
              body={filtered ? t('sims.noneFoundBody') : t('sims.noneBody')}
            />
          }
        />
      )}
    </Page>
  );
}
