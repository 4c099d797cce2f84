import { Alert, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { IconCalendarCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import { keepAgreementFilter, noAgreementFilter } from '../agreements/agreement-filter.ts';
import type { CallOutput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { DateField } from '../components/date-field.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { daysFromToday, showDate, today } from '../texts/dates.ts';

/** So far ahead papers are made ready. */
const daysAhead = 30;

/** Agreements that are to be signed anew, and the way to renew them together. */
export function RenewalsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [renewed, setRenewed] = useState<CallOutput<'revisions.renew'> | null>(null);
  const [until, setUntil] = useState<string | null>(() => daysFromToday(daysAhead));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const due = useQuery('revisions.due', { until: until ?? today() }, { keepPrevious: true });
  const renewing = useCommand('revisions.renew');
  const rows = due.data ?? [];
  const picked = rows.filter(({ agreementId }) => chosen.has(agreementId));

  const renew = async (): Promise<void> => {
    const agreements = picked.map(({ agreementId: id, version }) => ({ id, version }));
    const done = await renewing.run({ agreements, on: today(), renewOn: null });
    if (!done) return;
    setChosen(new Set());
    setRenewed(done);
  };
  const print = (): void => {
    keepAgreementFilter({ ...noAgreementFilter, states: ['drafted'] });
    go('/agreements');
  };
  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Page
      title={t('revisions.due.title')}
      aside={rows.length > 0 && rows.length}
      back={{ href: '/agreements', label: t('agreements.title') }}
      acts={
        picked.length > 0 && (
          <IfMay call="revisions.renew">
            <Button loading={renewing.running} onClick={() => void renew()}>
              {t('revisions.due.renew', { count: picked.length })}
            </Button>
          </IfMay>
        )
      }
    >
      <Text mb="sm">{t('revisions.due.lead')}</Text>
      <Group mb="md">
        <DateField label={t('revisions.due.until')} value={until} onChange={setUntil} w={200} />
      </Group>
      {due.isPending && <Loading />}
      {due.isError && <ErrorState error={due.error} retry={() => void due.refetch()} />}
      {renewed && (
        <Alert variant="light" icon={<IconPrinter aria-hidden />} role="status" mb="md">
          <Group justify="space-between">
            {t('revisions.due.done', { count: renewed.renewed })}
            <Button size="xs" onClick={print}>
              {t('revisions.due.print')}
            </Button>
          </Group>
          {renewed.onOtherPaper.length > 0 && (
            <Text size="sm" mt="xs">
              {t('revisions.due.otherPaper', { numbers: renewed.onOtherPaper.join(', ') })}
            </Text>
          )}
        </Alert>
      )}
      {due.data && rows.length === 0 && (
        <EmptyState
          icon={IconCalendarCheck}
          title={t('revisions.due.none')}
          body={t('revisions.due.noneBody')}
        />
      )}
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <Checkbox
                  size="xs"
                  aria-label={t('revisions.due.all')}
                  checked={picked.length === rows.length}
                  indeterminate={picked.length > 0 && picked.length < rows.length}
                  onChange={(event) =>
                    setChosen(
                      new Set(event.currentTarget.checked ? rows.map(({ agreementId }) => agreementId) : []),
                    )
                  }
                />
              </Table.Th>
              <Table.Th>{t('revisions.due.column.number')}</Table.Th>
              <Table.Th>{t('revisions.due.column.holder')}</Table.Th>
              <Table.Th>{t('revisions.due.column.supervisor')}</Table.Th>
              <Table.Th>{t('revisions.due.column.place')}</Table.Th>
              <Table.Th>{t('revisions.due.column.due')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ agreementId, number, holder, supervisor, place, renewOn }) => (
              <Table.Tr key={agreementId}>
                <Table.Td>
                  <Checkbox
                    size="xs"
                    aria-label={t('revisions.due.choose', { number })}
                    checked={chosen.has(agreementId)}
                    onChange={(event) => tick(agreementId, event.currentTarget.checked)}
                  />
                </Table.Td>
                <Table.Td>
                  <RecordLink entity="agreement" id={agreementId} label={number} />
                </Table.Td>
                <Table.Td>{holder}</Table.Td>
                <Table.Td>{supervisor}</Table.Td>
                <Table.Td>{place}</Table.Td>
                <Table.Td>
                  {showDate(renewOn)} {renewOn < today() && `(${t('revisions.due.overdue')})`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Page>
  );
}
