import { Anchor, Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NumberReport, NumberRun } from '../../preload/contract/blanks.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { showCount } from '../texts/identifiers.ts';

type Fate = NumberRun['fate'];

/** The order in which what needs looking after comes first. */
const fates: readonly Fate[] = ['missing', 'blank-out', 'blank-void', 'device-void', 'device'];

/** What became of every number of a series. */
export function NumbersPage() {
  const { t } = useTranslation();
  const [prefix, setPrefix] = useKept<string | null>('numbers.prefix', () => null);
  const [only, setOnly] = useKept<Fate | ''>('numbers.only', () => '');
  const report = useQuery('blanks.numbers', { prefix }, { keepPrevious: true });
  const series = useQuery('blanks.series', {}).data ?? [];
  return (
    <Page
      title={t('blanks.numbers.title')}
      back={{ href: '/agreements', label: t('agreements.title') }}
      acts={
        <IfMay call="blanks.drawNumbers">
          <Button
            component={Link}
            href="/agreements/numbers/print"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t('blanks.numbers.pdf')}
          </Button>
        </IfMay>
      }
    >
      {report.isPending && <Loading />}
      {report.isError && <ErrorState error={report.error} retry={() => void report.refetch()} />}
      {report.data && (
        <>
          <Group mb="md" align="end">
            {series.length > 1 && (
              <NativeSelect
                label={t('blanks.numbers.series')}
                data={[...series]}
                value={report.data.prefix}
                onChange={(event) => setPrefix(event.currentTarget.value)}
              />
            )}
            <NativeSelect
              label={t('blanks.numbers.only')}
              data={[
                { value: '', label: t('blanks.numbers.all') },
                ...fates.map((value) => ({ value, label: t(`blanks.numbers.fate.${value}`) })),
              ]}
              value={only}
              onChange={(event) => setOnly(event.currentTarget.value as Fate | '')}
            />
          </Group>
          <Numbers report={report.data} only={only} />
        </>
      )}
    </Page>
  );
}

function Numbers({ report, only }: { readonly report: NumberReport; readonly only: Fate | '' }) {
  const { t } = useTranslation();
  const { first, next, counts, runs, leftOut } = report;
  if (first === null || next === null) return <Text c="dimmed">{t('blanks.numbers.none')}</Text>;
  return (
    <>
      <Text mb="sm">{t('blanks.numbers.lead', { first, next })}</Text>
      <Facts
        facts={fates.map((fate) => ({
          label: t(`blanks.numbers.fate.${fate}`),
          value: showCount(counts[fate] ?? 0),
        }))}
      />
      <Table withTableBorder verticalSpacing={4} mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('blanks.numbers.column.from')}</Table.Th>
            <Table.Th>{t('blanks.numbers.column.to')}</Table.Th>
            <Table.Th ta="right">{t('blanks.numbers.column.count')}</Table.Th>
            <Table.Th>{t('blanks.numbers.column.what')}</Table.Th>
            <Table.Th>{t('blanks.numbers.column.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs
            .filter(({ fate }) => only === '' || fate === only)
            .map((run) => (
              <Table.Tr key={run.first}>
                <Table.Td>
                  <RunLink run={run} />
                </Table.Td>
                <Table.Td>{run.last}</Table.Td>
                <Table.Td ta="right">{showCount(run.count)}</Table.Td>
                <Table.Td>{t(`blanks.numbers.fate.${run.fate}`)}</Table.Td>
                <Table.Td>{run.reason}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {leftOut > 0 && <Text c="dimmed">{t('blanks.numbers.leftOut', { count: leftOut })}</Text>}
    </>
  );
}

/** The number, leading to its record where the run is one number only. */
function RunLink({ run: { first, deviceId, agreementId } }: { readonly run: NumberRun }) {
  const href = deviceId
    ? recordPath('device', deviceId)
    : agreementId && recordPath('agreement', agreementId);
  return href ? (
    <Anchor component={Link} href={href} inherit>
      {first}
    </Anchor>
  ) : (
    first
  );
}
