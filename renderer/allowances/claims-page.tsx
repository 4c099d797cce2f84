import { Button } from '@mantine/core';
import { IconCoin, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ClaimFilter } from '../../preload/contract/allowances.ts';
import { claimStates, type ClaimState } from '../../preload/contract/allowance-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ChoiceFilter } from '../components/choice-filter.tsx';
import { ColumnMenu } from '../components/data-table/column-menu.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import { useColumns } from '../components/data-table/use-columns.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { showMoney } from '../texts/money.ts';
import { claimColumns } from './claim-columns.tsx';
import { claimsFilterName, unpaidClaims } from './claims-filter.ts';

/** Claims of the office, those still to be paid first. */
export function ClaimsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [filter, setFilter] = useKept<ClaimFilter>(claimsFilterName, () => unpaidClaims);
  const list = useQuery('allowances.list', filter, { keepPrevious: true });
  const columns = useMemo(() => claimColumns(t), [t]);
  const choice = useColumns('claims', columns);
  const totals = (list.data?.totals ?? [])
    .map(({ claims, amount, currency }) =>
      t('allowances.totals', { count: claims, money: showMoney(amount, currency) }),
    )
    .join(' · ');
  return (
    <Page
      title={t('allowances.title')}
      aside={<span role="status">{totals}</span>}
      body="fill"
      acts={
        <IfMay call="allowances.draw">
          <Button
            component={Link}
            href="/agreements/claims/print"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t('allowances.report.pdf')}
          </Button>
        </IfMay>
      }
    >
      <FilterBar
        active={filter.text !== '' || filter.states.length > 0}
        onClear={() => setFilter({ text: '', states: [] })}
        aside={<ColumnMenu columns={columns} choice={choice} />}
      >
        <TextFilter
          label={t('allowances.find')}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <ChoiceFilter
          label={t('allowances.column.state')}
          choices={claimStates.map((value) => ({ value, label: t(`allowances.state.${value}`) }))}
          value={filter.states}
          onChange={(states: ClaimState[]) => setFilter({ ...filter, states })}
        />
        <Button variant="subtle" onClick={() => setFilter(unpaidClaims)}>
          {t('allowances.unpaid')}
        </Button>
      </FilterBar>
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && (
        <DataTable
          name="claims"
          label={t('allowances.title')}
          call="allowances.rows"
          order={list.data.rows}
          columns={choice.shown}
          nameOf={({ number, holder }) => `${number} ${holder.name}`}
          onOpen={({ id }) => go(`/agreements/claims/${id}`)}
          empty={
            <EmptyState
              icon={IconCoin}
              title={filter.text === '' ? t('allowances.none') : t('allowances.noneFound')}
              body={t('allowances.noneBody')}
            />
          }
        />
      )}
    </Page>
  );
}
