import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Plan } from '../../preload/contract/allowances.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import classes from '../components/lines.module.css';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { ClaimStateBadge } from './claim-state.tsx';
import { PlanDialog } from './plan-dialog.tsx';

/** What the holder of an agreement is given for airtime and data, and what they claimed. */
export function AgreementAllowance({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const found = useQuery('allowances.of', { agreement: agreement.id });
  const office = useQuery('settings.office', {});
  const [opened, setOpened] = useState<'plan' | 'claim' | null>(null);
  if (agreement.holder === null || agreement.state === 'void') return null;
  const plan = found.data?.plan ?? null;
  const claims = found.data?.claims ?? [];
  const onClose = (): void => setOpened(null);
  const currency = office.data?.terms.currency ?? '';
  const asked = found.data && office.data && { agreement, plan, currency, onClose };
  return (
    <Section
      title={t('allowances.section')}
      acts={
        <>
          <IfMay call="allowances.setPlan">
            <Button size="xs" variant="default" onClick={() => setOpened('plan')}>
              {t('allowances.plan.act')}
            </Button>
          </IfMay>
          <IfMay call="allowances.enter">
            <Button size="xs" variant="default" onClick={() => setOpened('claim')}>
              {t('allowances.claim.act')}
            </Button>
          </IfMay>
        </>
      }
    >
      {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      <Stack gap="xs">
        <PlanWords plan={plan} />
        {claims.length === 0 && <Text c="dimmed">{t('allowances.claim.none')}</Text>}
        <ul className={classes['list']}>
          {claims.map((claim) => (
            <li key={claim.id} className={classes['line']}>
              <Anchor component={Link} href={`/agreements/claims/${claim.id}`} inherit>
                {t('allowances.period', { from: showDate(claim.from), until: showDate(claim.until) })}
              </Anchor>
              <strong>{showMoney(claim.amount, claim.currency)}</strong>
              <ClaimStateBadge state={claim.state} />
            </li>
          ))}
        </ul>
      </Stack>
      {asked && opened === 'plan' && <PlanDialog {...asked} />}
      {asked && opened === 'claim' && <ClaimDialog {...asked} held={found.data.held} />}
    </Section>
  );
}

function PlanWords({ plan }: { readonly plan: Plan | null }) {
  const { t } = useTranslation();
  if (!plan) return <Text c="dimmed">{t('allowances.plan.none')}</Text>;
  const { amount, currency, every, bundle, payer, payerName, from } = plan;
  return (
    <Text>
      {t('allowances.plan.is', {
        money: showMoney(amount, currency),
        every: t(`allowances.every.${every}`),
        bundle: t(`allowances.bundle.${bundle}`),
        payer: payerName ?? t(`allowances.payer.${payer}`),
        date: showDate(from),
      })}
    </Text>
  );
}
