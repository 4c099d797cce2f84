import { Button } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import { DeskMenu } from '../blanks/desk-menu.tsx';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ColumnMenu } from '../components/data-table/column-menu.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import { nothingSelected } from '../components/data-table/table-selection.ts';
import { useColumns } from '../components/data-table/use-columns.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { showCount } from '../texts/identifiers.ts';
import { agreementColumns } from './agreement-columns.tsx';
import { agreementFilterName, isFilteringAgreements, noAgreementFilter } from './agreement-filter.ts';
import { AgreementFilters } from './agreement-filters.tsx';
import { AgreementsSelectionBar } from './agreements-selection-bar.tsx';

/** Every agreement of the office and where its copies are. */
export function AgreementsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [filter, setFilter] = useKept(agreementFilterName, () => noAgreementFilter);
  const [selection, setSelection] = useState(nothingSelected);
  const list = useQuery('agreements.list', filter, { keepPrevious: true });
  const columns = useMemo(() => agreementColumns(t), [t]);
  const choice = useColumns('agreements', columns);
  const filtered = isFilteringAgreements(filter);
  const isEmpty = !filtered && list.data?.total === 0;

  return (
    <Page
      title={t('agreements.title')}
      aside={list.data && showCount(list.data.total)}
      body="fill"
      acts={
        <>
          {!isEmpty && (
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => go('/agreements/print')}
            >
              {t('agreements.print.title')}
            </Button>
          )}
          <DeskMenu />
        </>
      }
    >
      <AgreementFilters
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          setSelection(nothingSelected);
        }}
        aside={<ColumnMenu columns={columns} choice={choice} />}
      />
      {list.data && (
        <AgreementsSelectionBar order={list.data.rows} selection={selection} onSelection={setSelection} />
      )}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && (
        <DataTable
          name="agreements"
          label={t('agreements.title')}
          call="agreements.rows"
          order={list.data.rows}
          columns={choice.shown}
          nameOf={({ number, revision }) =>
            revision === 1 ? number : t('agreements.numberWithRevision', { number, revision })
          }
          onOpen={({ id }) => go(`/agreements/${id}`)}
          selection={selection}
          onSelection={setSelection}
          empty={
            <EmptyState
              icon={IconFileText}
              title={filtered ? t('agreements.noneFound') : t('agreements.none')}
              body={filtered ? t('agreements.noneFoundBody') : t('agreements.noneBody')}
            >
              {isEmpty && (
                <IfMay call="register.handOver">
                  <Button component={Link} href="/devices/hand-over">
                    {t('register.handOverForm.findTitle')}
                  </Button>
                </IfMay>
              )}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
