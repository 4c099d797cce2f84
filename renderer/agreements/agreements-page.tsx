import { Button } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
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
import { agreementStateNames, type AgreementState } from '../register/device-words.ts';
import { showCount } from '../texts/identifiers.ts';
import { agreementColumns } from './agreement-columns.tsx';

/** Every agreement of the office and where its copies are. */
export function AgreementsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('agreements.text', () => '');
  const [states, setStates] = useKept<AgreementState[]>('agreements.states', () => []);
  const list = useQuery('agreements.list', { text, states }, { keepPrevious: true });
  const columns = useMemo(() => agreementColumns(t), [t]);
  const choice = useColumns('agreements', columns);
  const filtered = text !== '' || states.length > 0;
  const isEmpty = !filtered && list.data?.total === 0;

  return (
    <Page
      title={t('agreements.title')}
      aside={list.data && showCount(list.data.total)}
      body="fill"
      acts={
        !isEmpty && (
          <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => go('/agreements/print')}>
            {t('agreements.print.title')}
          </Button>
        )
      }
    >
      <FilterBar
        active={filtered}
        onClear={() => {
          setText('');
          setStates([]);
        }}
        aside={<ColumnMenu columns={columns} choice={choice} />}
      >
        <TextFilter label={t('agreements.find')} value={text} onChange={setText} />
        <ChoiceFilter
          label={t('agreements.column.state')}
          choices={agreementStateNames.map((value) => ({ value, label: t(`agreements.state.${value}`) }))}
          value={states}
          onChange={setStates}
        />
      </FilterBar>
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && (
        <DataTable
          name="agreements"
          label={t('agreements.title')}
          call="agreements.rows"
          order={list.data.rows}
          columns={choice.shown}
          nameOf={({ number }) => number}
          onOpen={({ id }) => go(`/agreements/${id}`)}
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
