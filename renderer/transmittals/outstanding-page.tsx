import { Button, Checkbox, SegmentedControl, Table } from '@mantine/core';
import { IconMail, IconScan, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { purposes, type Purpose } from '../../preload/contract/transmittal-values.ts';
import type { Outstanding } from '../../preload/contract/transmittals.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { showCount } from '../texts/identifiers.ts';
import { OutstandingLine } from './outstanding-line.tsx';
import classes from './outstanding-page.module.css';
import { withLetters } from './passages.ts';

/** Who has papers of ours, how many and for how long. */
export function OutstandingPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const purpose = purposes.find((known) => known === params.get('purpose')) ?? 'issue';
  const list = useQuery('transmittals.outstanding', { purpose });
  const sum = (of: (one: Outstanding) => number): string =>
    showCount((list.data ?? []).reduce((total, one) => total + of(one), 0));
  return (
    <Page
      title={t('transmittals.outstanding.title')}
      aside={
        list.data &&
        list.data.length > 0 &&
        t('transmittals.outstanding.total', {
          agreements: sum(({ agreements }) => agreements),
          copies: sum(({ copies }) => copies),
        })
      }
      acts={
        <IfMay call="transmittals.scan">
          <Button
            component={Link}
            href="/agreements/outstanding/collect"
            leftSection={<IconScan size={18} aria-hidden />}
          >
            {t('transmittals.collect.title')}
          </Button>
        </IfMay>
      }
    >
      <SegmentedControl
        mb="md"
        aria-label={t('transmittals.column.purpose')}
        data={purposes.map((value) => ({ value, label: t(`transmittals.outstanding.tab.${value}`) }))}
        value={purpose}
        onChange={(value) => setParams({ purpose: value })}
      />
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState
          icon={IconSend}
          title={t('transmittals.outstanding.none')}
          body={t(`transmittals.outstanding.noneBody.${purpose}`)}
        />
      )}
      {list.data && list.data.length > 0 && (
        <OutstandingTable key={purpose} purpose={purpose} list={list.data} />
      )}
    </Page>
  );
}

interface TableProps {
  readonly purpose: Purpose;
  readonly list: readonly Outstanding[];
}

function OutstandingTable({ purpose, list }: TableProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = list.filter(({ to }) => ticked.has(to.id));
  const turn = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const overdue = list.filter((one) => one.overdue > 0);
  const write = (): void =>
    go(
      '/agreements/outstanding/letters',
      withLetters(
        purpose,
        chosen.map(({ to: { kind, id } }) => ({ kind, id })),
      ),
    );
  return (
    <>
      <IfMay call="transmittals.drawReminders">
        <div className={classes['acts']}>
          <Button
            leftSection={<IconMail size={18} aria-hidden />}
            disabled={chosen.length === 0}
            onClick={write}
          >
            {t('transmittals.outstanding.letter', { count: Math.max(1, chosen.length) })}
          </Button>
          {overdue.length > 0 && (
            <Button variant="default" onClick={() => setTicked(new Set(overdue.map(({ to }) => to.id)))}>
              {t('transmittals.outstanding.overdueOnly')}
            </Button>
          )}
        </div>
      </IfMay>
      <Table withTableBorder highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <Checkbox
                aria-label={t('common.table.selectAll')}
                checked={chosen.length === list.length}
                indeterminate={chosen.length > 0 && chosen.length < list.length}
                onChange={() =>
                  setTicked(chosen.length === list.length ? new Set() : new Set(list.map(({ to }) => to.id)))
                }
              />
            </Table.Th>
            <Table.Th>{t('transmittals.outstanding.column.name')}</Table.Th>
            {(['agreements', 'copies', 'overdue'] as const).map((key) => (
              <Table.Th key={key} ta="right">
                {t(`transmittals.outstanding.column.${key}`)}
              </Table.Th>
            ))}
            <Table.Th>{t('transmittals.outstanding.column.oldest')}</Table.Th>
            {(['week', 'fortnight', 'month', 'older'] as const).map((key) => (
              <Table.Th key={key} ta="right">
                {t(`transmittals.outstanding.column.${key}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.map((one) => (
            <OutstandingLine
              key={one.to.id}
              outstanding={one}
              ticked={ticked.has(one.to.id)}
              onTick={() => turn(one.to.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
