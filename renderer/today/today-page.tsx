import { Button } from '@mantine/core';
import { IconChecks, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Waiting } from '../../preload/contract/today.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { showDate, today } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import classes from './today-page.module.css';
import { waitingLooks } from './waiting-looks.ts';

/** What waits today, each with its number and the way to it. The first screen after sign-in. */
export function TodayPage() {
  const { t } = useTranslation();
  const waiting = useQuery('today.waiting', {});
  return (
    <Page title={t('today.title')} aside={showDate(today())}>
      {waiting.isPending && <Loading />}
      {waiting.isError && <ErrorState error={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.data?.length === 0 && <NothingWaits />}
      {waiting.data && waiting.data.length > 0 && (
        <ul className={classes['list']}>
          {waiting.data.map((one) => (
            <WaitingLine key={one.kind} waiting={one} />
          ))}
        </ul>
      )}
      <Section title={t('today.quick')}>
        <div className={classes['quick']}>
          <IfMay call="register.handOver">
            <Button variant="default" component={Link} href="/devices/hand-over">
              {t('today.handOver')}
            </Button>
          </IfMay>
          <IfMay call="transmittals.send">
            <Button variant="default" component={Link} href="/agreements/transmittals/send?purpose=issue">
              {t('today.issue')}
            </Button>
            <Button variant="default" component={Link} href="/agreements/outstanding/collect">
              {t('today.collect')}
            </Button>
            <Button variant="default" component={Link} href="/agreements/transmittals/send?purpose=sign">
              {t('today.send')}
            </Button>
          </IfMay>
        </div>
      </Section>
    </Page>
  );
}

function NothingWaits() {
  const { t } = useTranslation();
  const counts = useQuery('settings.counts', {});
  const isNew = counts.data?.devices === 0;
  return (
    <EmptyState
      icon={IconChecks}
      title={isNew ? t('today.first') : t('today.allDone')}
      body={isNew ? t('today.firstBody') : t('today.allDoneBody')}
    />
  );
}

function WaitingLine({ waiting: { kind, count, since } }: { readonly waiting: Waiting }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { icon: Icon, urgent, open } = waitingLooks[kind];
  return (
    <li>
      <button type="button" className={classes['line']} onClick={() => go(open())}>
        <Icon
          size={20}
          stroke={1.6}
          aria-hidden
          className={classes['icon']}
          data-urgent={urgent || undefined}
        />
        <strong className={classes['count']}>{count !== null && showCount(count)}</strong>
        <span className={classes['words']}>
          {t(`today.kind.${kind}`)}
          {since !== null && (
            <span className={classes['since']}>{t('today.since', { date: showDate(since) })}</span>
          )}
        </span>
        <span className={classes['act']}>{t(`today.act.${kind}`)}</span>
        <IconChevronRight size={16} aria-hidden />
      </button>
    </li>
  );
}
