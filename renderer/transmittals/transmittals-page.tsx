import { Button } from '@mantine/core';
import { IconScan, IconSend } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import {
  purposes as allPurposes,
  transmittalStates,
  type Purpose,
  type TransmittalState,
} from '../../preload/contract/transmittal-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ChoiceFilter } from '../components/choice-filter.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { showCount } from '../texts/identifiers.ts';
import { transmittalColumns } from './transmittal-columns.tsx';

/** Every bundle of papers that was sent, the newest first. */
export function TransmittalsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('transmittals.text', () => '');
  const [purposes, setPurposes] = useKept<Purpose[]>('transmittals.purposes', () => []);
  const [states, setStates] = useKept<TransmittalState[]>('transmittals.states', () => []);
  const list = useQuery('transmittals.list', { text, purposes, states }, { keepPrevious: true });
  const columns = useMemo(() => transmittalColumns(t), [t]);
  const filtered = text !== '' || purposes.length > 0 || states.length > 0;
  return (
    <Page
      title={t('transmittals.title')}
      aside={list.data && <span role="status">{showCount(list.data.total)}</span>}
      body="fill"
      acts={
        <IfMay call="transmittals.send">
          <Button
            component={Link}
            href="/agreements/outstanding/collect"
            variant="default"
            leftSection={<IconScan size={18} aria-hidden />}
          >
            {t('transmittals.collect.title')}
          </Button>
          <Button
            component={Link}
            href="/agreements/transmittals/send?purpose=sign"
            leftSection={<IconSend size={18} aria-hidden />}
          >
            {t('transmittals.send.act.sign')}
          </Button>
        </IfMay>
      }
    >
      <FilterBar
        active={filtered}
        onClear={() => {
          setText('');
          setPurposes([]);
          setStates([]);
        }}
      >
        <TextFilter label={t('transmittals.find')} value={text} onChange={setText} />
        <ChoiceFilter
          label={t('transmittals.column.purpose')}
          choices={allPurposes.map((value) => ({ value, label: t(`transmittals.purpose.${value}`) }))}
          value={purposes}
          onChange={setPurposes}
        />
        <ChoiceFilter
          label={t('transmittals.column.state')}
          choices={transmittalStates.map((value) => ({ value, label: t(`transmittals.state.${value}`) }))}
          value={states}
          onChange={setStates}
        />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <DataTable
          name="transmittals"
          label={t('transmittals.title')}
          call="transmittals.rows"
          order={list.data.rows}
          columns={columns}
          nameOf={({ number }) => number}
          onOpen={({ id }) => go(`/agreements/transmittals/${id}`)}
          empty={
            <EmptyState
              icon={IconSend}
              title={filtered ? t('transmittals.noneFound') : t('transmittals.none')}
              body={filtered ? t('transmittals.noneFoundBody') : t('transmittals.noneBody')}
            />
          }
        />
      )}
    </Page>
  );
}
