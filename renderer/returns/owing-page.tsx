import { Table, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { showDate } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { thingWords } from './owed-words.ts';

/** Agreements under which something is still owed. */
export function OwingPage() {
  const { t } = useTranslation();
  const owing = useQuery('returns.owing', {});
  return (
    <Page
      title={t('returns.owing.title')}
      aside={owing.data && owing.data.length > 0 && owing.data.length}
      back={{ href: '/agreements', label: t('agreements.title') }}
    >
      {owing.isPending && <Loading />}
      {owing.isError && <ErrorState error={owing.error} retry={() => void owing.refetch()} />}
      {owing.data?.length === 0 && (
        <EmptyState icon={IconChecklist} title={t('returns.owing.none')} body={t('returns.owing.noneBody')} />
      )}
      {owing.data && owing.data.length > 0 && (
        <>
          <Text mb="sm">{t('returns.owing.lead')}</Text>
          <Table withTableBorder verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('returns.owing.column.number')}</Table.Th>
                <Table.Th>{t('returns.owing.column.holder')}</Table.Th>
                <Table.Th>{t('returns.owing.column.ended')}</Table.Th>
                <Table.Th>{t('returns.owing.column.what')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {owing.data.map(({ agreementId, number, holder, endedOn, items, money }) => (
                <Table.Tr key={agreementId}>
                  <Table.Td>
                    <RecordLink entity="agreement" id={agreementId} label={number} />
                  </Table.Td>
                  <Table.Td>{holder}</Table.Td>
                  <Table.Td>{endedOn && showDate(endedOn)}</Table.Td>
                  <Table.Td>
                    {[
                      ...items.map((item) => thingWords(item, t)),
                      ...money.map(({ amount, currency }) => showMoney(amount, currency)),
                    ].join(', ')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Page>
  );
}
