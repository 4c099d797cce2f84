import { Button, Menu, Space, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Claim } from '../../preload/contract/allowances.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { Page } from '../components/page.tsx';
import { ReasonDialog } from '../components/reason-dialog.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate, showInstant } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { ClaimEvidence } from './claim-evidence.tsx';
import { ClaimStateBadge } from './claim-state.tsx';
import { PayDialog } from './pay-dialog.tsx';

/** One claim: what it asks for, who decided, how it was paid, and its evidence. */
export function ClaimPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const claim = useQuery('allowances.get', { id });
  const history = useQuery('allowances.history', { id });
  const back = { href: '/agreements/claims', label: t('allowances.title') };
  if (!claim.data) {
    return (
      <Page title={t('allowances.title')} back={back}>
        {claim.isError ? <ErrorState error={claim.error} retry={() => void claim.refetch()} /> : <Loading />}
      </Page>
    );
  }
  const { holder, state } = claim.data;
  return (
    <Page
      title={t('allowances.one', { name: holder.name })}
      aside={<ClaimStateBadge state={state} />}
      back={back}
      acts={<ClaimActs claim={claim.data} />}
    >
      <ClaimFacts claim={claim.data} />
      <Space h="lg" />
      <ClaimEvidence claim={claim.data} />
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
    </Page>
  );
}

function ClaimFacts({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const { agreementId, number, holder, from, until, amount, currency, note } = claim;
  const by = (when: string, who: string | null): string => t('allowances.by', { when, who: who ?? '' });
  return (
    <Facts
      facts={[
        {
          label: t('allowances.fact.agreement'),
          value: <RecordLink entity="agreement" id={agreementId} label={number} />,
        },
        {
          label: t('allowances.fact.holder'),
          value: <RecordLink entity="person" id={holder.id} label={holder.name} />,
        },
        {
          label: t('allowances.fact.period'),
          value: t('allowances.period', { from: showDate(from), until: showDate(until) }),
        },
        { label: t('allowances.fact.amount'), value: showMoney(amount, currency) },
        ...(note ? [{ label: t('allowances.fact.note'), value: note }] : []),
        { label: t('allowances.fact.submitted'), value: by(showDate(claim.submittedOn), claim.enteredBy) },
        ...(claim.decidedAt
          ? [
              {
                label: t('allowances.fact.decided'),
                value: by(showInstant(claim.decidedAt), claim.decidedBy),
              },
            ]
          : []),
        ...(claim.decision ? [{ label: t('allowances.fact.decision'), value: claim.decision }] : []),
        ...(claim.paidOn && claim.paidHow
          ? [
              {
                label: t('allowances.fact.paid'),
                value: `${by(showDate(claim.paidOn), claim.paidBy)}, ${t(`allowances.paidHow.${claim.paidHow}`)}`,
              },
            ]
          : []),
        ...(claim.paidReference
          ? [{ label: t('allowances.fact.reference'), value: claim.paidReference }]
          : []),
      ]}
    />
  );
}

function ClaimActs({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'refuse' | 'withdraw' | 'pay' | null>(null);
  const me = useQuery('settings.status', {}).data?.person?.name;
  const deciding = useCommand('allowances.decide');
  const withdrawing = useCommand('allowances.withdraw');
  const mayDecide = useMay('allowances.decide') === 'yes';
  const mayPay = useMay('allowances.pay') === 'yes';
  const { id, version, state } = claim;
  const close = (): void => setDialog(null);
  const money = showMoney(claim.amount, claim.currency);
  const open = state === 'submitted' || state === 'approved';
  const own = claim.enteredBy === me;

  const decide = async (approve: boolean, decision: string): Promise<void> => {
    if (!(await deciding.run({ id, version, approve, decision }))) return;
    close();
    showDone(approve ? t('allowances.decide.approved', { money }) : t('allowances.decide.refused'));
  };
  const withdraw = async (reason: string): Promise<void> => {
    if (!(await withdrawing.run({ id, version, reason }))) return;
    close();
    showDone(t('allowances.withdraw.done'));
  };
  return (
    <>
      {mayDecide && state === 'submitted' && own && (
        <Text size="sm" c="dimmed">
          {t('allowances.decide.own')}
        </Text>
      )}
      {mayDecide && state === 'submitted' && !own && (
        <Button loading={deciding.running} onClick={() => void decide(true, '')}>
          {t('allowances.decide.approve')}
        </Button>
      )}
      {mayPay && state === 'approved' && (
        <Button onClick={() => setDialog('pay')}>{t('allowances.pay.act')}</Button>
      )}
      {open && (mayPay || mayDecide) && (
        <MoreActs>
          {mayDecide && !own && (
            <Menu.Item onClick={() => setDialog('refuse')}>{t('allowances.decide.refuse')}</Menu.Item>
          )}
          {mayPay && (
            <Menu.Item onClick={() => setDialog('withdraw')}>{t('allowances.withdraw.act')}</Menu.Item>
          )}
        </MoreActs>
      )}
      {dialog === 'pay' && <PayDialog claim={claim} onClose={close} />}
      {dialog === 'refuse' && (
        <ReasonDialog
          opened
          title={t('allowances.decide.refuseTitle')}
          body={t('allowances.decide.refuseBody')}
          label={t('allowances.decide.reason')}
          hint={t('allowances.decide.reasonHint')}
          act={t('allowances.decide.refuse')}
          running={deciding.running}
          onReason={(reason) => void decide(false, reason)}
          onClose={close}
        />
      )}
      {dialog === 'withdraw' && (
        <ReasonDialog
          opened
          title={t('allowances.withdraw.title')}
          body={t('allowances.withdraw.body')}
          label={t('allowances.withdraw.reason')}
          hint={t('allowances.withdraw.reasonHint')}
          act={t('allowances.withdraw.act')}
          running={withdrawing.running}
          onReason={(reason) => void withdraw(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
