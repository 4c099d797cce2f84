import { Button, Menu, Space } from '@mantine/core';
import { IconPrinter, IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { Transmittal } from '../../preload/contract/transmittals.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import { PartyLink } from './party-link.tsx';
import { withSheets } from './passages.ts';
import { SettleItems } from './settle-items.tsx';
import { TransmittalStateBadge } from './transmittal-state.tsx';

const back = '/agreements/transmittals';

/** One bundle of papers: who has it, what is on it and what came back. */
export function TransmittalPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const transmittal = useQuery('transmittals.get', { id });
  if (transmittal.data) return <TransmittalRecord key={id} transmittal={transmittal.data} />;
  return (
    <Page title={t('transmittals.one')} back={{ href: back, label: t('transmittals.title') }}>
      {transmittal.isError ? (
        <ErrorState error={transmittal.error} retry={() => void transmittal.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function TransmittalRecord({ transmittal }: { readonly transmittal: Transmittal }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { id, number, purpose, to, out, copies, closedOn, dueOn } = transmittal;
  const history = useQuery('transmittals.history', { id });
  const printSheet = (): void => go(`${back}/sheets`, withSheets([id]));
  return (
    <Page
      title={number}
      aside={
        <>
          <TransmittalStateBadge state={transmittal.state} /> {t(`transmittals.purpose.${purpose}`)}
        </>
      }
      back={{ href: back, label: t('transmittals.title') }}
      acts={
        <>
          {out > 0 && (
            <IfMay call="transmittals.scan">
              <Button
                component={Link}
                href={`/agreements/outstanding/collect?kind=${to.kind}&id=${to.id}`}
                leftSection={<IconScan size={18} aria-hidden />}
              >
                {t('transmittals.byScan')}
              </Button>
            </IfMay>
          )}
          <IfMay call="transmittals.drawSheets">
            <MoreActs>
              <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={printSheet}>
                {t('transmittals.sheet')}
              </Menu.Item>
            </MoreActs>
          </IfMay>
        </>
      }
    >
      <Facts
        facts={[
          { label: t('transmittals.fact.to'), value: <PartyLink party={to} /> },
          { label: t('transmittals.fact.sentOn'), value: showDate(transmittal.sentOn) },
          { label: t('transmittals.fact.dueOn'), value: dueOn && showDate(dueOn) },
          { label: t('transmittals.fact.carriedBy'), value: transmittal.carriedBy },
          { label: t('transmittals.fact.copies'), value: showCount(copies) },
          closedOn === null
            ? { label: t('transmittals.fact.out'), value: showCount(out) }
            : { label: t('transmittals.fact.closedOn'), value: showDate(closedOn) },
          ...(transmittal.note ? [{ label: t('transmittals.fact.note'), value: transmittal.note }] : []),
        ]}
      />
      <Space h="lg" />
      <Section title={t('transmittals.items')}>
        <SettleItems purpose={purpose} items={transmittal.items} />
      </Section>
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
    </Page>
  );
}
