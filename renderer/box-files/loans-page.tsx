import { Anchor, Button, Table, Text } from '@mantine/core';
import { IconArrowBackUp, IconFolderCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { showDate, today } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import { boxFilePath } from './paths.ts';
import { usePutBack } from './use-put-back.ts';

/** Every copy that was taken out of a box file, and who has it; what should be back first is first. */
export function LoansPage() {
  const { t } = useTranslation();
  const loans = useQuery('boxFiles.loans', {});
  const putBack = usePutBack();
  return (
    <Page
      title={t('boxFiles.loans.title')}
      aside={loans.data && <span role="status">{showCount(loans.data.length)}</span>}
      back={{ href: '/agreements/box-files', label: t('boxFiles.title') }}
    >
      {loans.isPending && <Loading />}
      {loans.isError && <ErrorState error={loans.error} retry={() => void loans.refetch()} />}
      {loans.data?.length === 0 && (
        <EmptyState
          icon={IconFolderCheck}
          title={t('boxFiles.loans.none')}
          body={t('boxFiles.loans.noneBody')}
        />
      )}
      {loans.data && loans.data.length > 0 && (
        <Table withTableBorder verticalSpacing={4} aria-label={t('boxFiles.loans.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('boxFiles.contents.agreement')}</Table.Th>
              <Table.Th>{t('boxFiles.contents.copy')}</Table.Th>
              <Table.Th>{t('boxFiles.contents.holder')}</Table.Th>
              <Table.Th>{t('boxFiles.loans.place')}</Table.Th>
              <Table.Th>{t('boxFiles.loans.who')}</Table.Th>
              <Table.Th>{t('boxFiles.loan.due')}</Table.Th>
              <Table.Th aria-label={t('boxFiles.contents.acts')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {loans.data.map((loan) => (
              <Table.Tr key={`${loan.agreementId} ${loan.mark}`}>
                <Table.Th scope="row">
                  <RecordLink entity="agreement" id={loan.agreementId} label={loan.number} />
                </Table.Th>
                <Table.Td>{loan.mark}</Table.Td>
                <Table.Td>{loan.holderName}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={boxFilePath(loan.boxFileId)} inherit>
                    {t('boxFiles.agreement.place', { number: loan.boxFile, folio: loan.folio })}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {t('boxFiles.loan.by', {
                    name: loan.takenBy,
                    date: showDate(loan.takenOn),
                    why: loan.why,
                  })}
                </Table.Td>
                <Table.Td>
                  <DueDay dueOn={loan.dueOn} />
                </Table.Td>
                <Table.Td ta="right">
                  <IfMay call="boxFiles.putBack">
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<IconArrowBackUp size={16} aria-hidden />}
                      onClick={() => void putBack(loan.boxFileId, loan)}
                    >
                      {t('boxFiles.loan.putBack')}
                    </Button>
                  </IfMay>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Page>
  );
}

function DueDay({ dueOn }: { readonly dueOn: string | null }) {
  const { t } = useTranslation();
  if (dueOn === null) return <Text c="dimmed">{t('boxFiles.loans.noDay')}</Text>;
  if (dueOn >= today()) return <>{showDate(dueOn)}</>;
  return <Text c="red">{t('boxFiles.loan.overdue', { date: showDate(dueOn) })}</Text>;
}
