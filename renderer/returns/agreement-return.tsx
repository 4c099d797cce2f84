import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { AgreementReturn as Returned, HandBack, Owed } from '../../preload/contract/returns.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { confirm } from '../components/confirm.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import classes from '../components/lines.module.css';
import { Section } from '../components/section.tsx';
import type { ConditionGrade } from '../register/device-words.ts';
import { showDate } from '../texts/dates.ts';
import { sentenceCase } from '../texts/sentence-case.ts';
import { AddOwedDialog } from './add-owed-dialog.tsx';
import { owedWords } from './owed-words.ts';
import { SettleDialog } from './settle-dialog.tsx';

const over = new Set(['ended', 'superseded', 'archived']);

/** Whether the next revision took over without a device having come back. */
function wentOn({ state }: Agreement): boolean {
  return state === 'superseded' || state === 'archived';
}

/** The return section of an agreement: what came back, what is owed until it is settled, and the archive. */
export function AgreementReturn({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const returned = useQuery('returns.of', { agreement: agreement.id });
  const office = useQuery('settings.office', {});
  const [adding, setAdding] = useState(false);
  const { data } = returned;
  const wanted = data && (over.has(agreement.state) || data.handBack !== null || data.owed.length > 0);
  if (returned.isError) return <ErrorState error={returned.error} retry={() => void returned.refetch()} />;
  if (!data || !wanted) return null;
  return (
    <Section
      title={t('returns.title')}
      acts={
        <>
          {data.handBack && (
            <IfMay call="returns.drawSlip">
              <Button
                size="xs"
                variant="default"
                component={Link}
                href={`/agreements/${agreement.id}/return-slip`}
              >
                {t('returns.slip')}
              </Button>
            </IfMay>
          )}
          {agreement.state !== 'archived' && (
            <IfMay call="returns.addOwed">
              <Button size="xs" variant="default" onClick={() => setAdding(true)}>
                {t('returns.owed.add')}
              </Button>
            </IfMay>
          )}
        </>
      }
    >
      <Stack gap="sm">
        {data.handBack ? (
          <FoundBack handBack={data.handBack} />
        ) : (
          <Text c="dimmed">{t(wentOn(agreement) ? 'returns.wentOn' : 'returns.notYet')}</Text>
        )}
        <OwedList owed={data.owed} />
        <ArchiveAct agreement={agreement} returned={data} />
      </Stack>
      {adding && office.data && (
        <AddOwedDialog
          agreementId={agreement.id}
          currency={office.data.terms.currency}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

function FoundBack({ handBack }: { readonly handBack: HandBack }) {
  const { t } = useTranslation();
  const { on, condition, receivedBy, note, accessories } = handBack;
  const missing = accessories.filter(({ quantity, back }) => back < quantity);
  const what =
    accessories.length === 0
      ? t('returns.noAccessories')
      : missing.length === 0
        ? t('returns.allBack')
        : missing
            .map(({ kind, quantity, back }) =>
              t('returns.someBack', {
                name: t(`register.accessory.${kind}`),
                quantity,
                back,
              }),
            )
            .join(', ');
  return (
    <Facts
      facts={[
        { label: t('returns.fact.on'), value: showDate(on) },
        {
          label: t('returns.fact.condition'),
          value: t(`register.condition.${String(condition) as ConditionGrade}`),
        },
        { label: t('returns.fact.receivedBy'), value: receivedBy },
        { label: t('returns.fact.accessories'), value: what },
        ...(note ? [{ label: t('returns.fact.note'), value: note }] : []),
      ]}
    />
  );
}

function OwedList({ owed }: { readonly owed: readonly Owed[] }) {
  const { t } = useTranslation();
  const [settling, setSettling] = useState<Owed | null>(null);
  if (owed.length === 0) return <Text>{t('returns.owed.none')}</Text>;
  return (
    <>
      <ul className={classes['list']} aria-label={t('returns.owed.title')}>
        {owed.map((one) => (
          <li key={one.id} className={classes['line']}>
            <strong>{owedWords(one, t)}</strong>
            <Text c="dimmed">
              {[one.note, t('returns.owed.since', { date: showDate(one.since) })].filter(Boolean).join(' · ')}
            </Text>
            <span className={classes['end']}>
              {one.settledOn && one.settledHow ? (
                <Text c="dimmed">
                  {t('returns.owed.settled', {
                    how: sentenceCase(t(`returns.how.${one.settledHow}`)),
                    date: showDate(one.settledOn),
                  })}
                </Text>
              ) : (
                <IfMay call="returns.settle">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t('returns.owed.settle')}: ${owedWords(one, t)}`}
                    onClick={() => setSettling(one)}
                  >
                    {t('returns.owed.settle')}
                  </Button>
                </IfMay>
              )}
            </span>
          </li>
        ))}
      </ul>
      {settling && <SettleDialog owed={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function ArchiveAct({ agreement, returned }: { readonly agreement: Agreement; readonly returned: Returned }) {
  const { t } = useTranslation();
  const archiving = useCommand('returns.archive');
  const { id, version, number } = agreement;
  const { archiveObstacle, copiesOut } = returned;
  if (archiveObstacle === 'not-ended') return null;
  if (archiveObstacle !== null) {
    return (
      <Alert variant="light" color="gray">
        {t(`returns.obstacle.${archiveObstacle}`, { copies: copiesOut.join(', ') })}
      </Alert>
    );
  }
  const archive = async (): Promise<void> => {
    const sure = await confirm({
      title: t('returns.archive.title', { number }),
      body: t('returns.archive.body'),
      act: t('returns.archive.confirm'),
    });
    if (sure && (await archiving.run({ id, version }))) showDone(t('returns.archive.done', { number }));
  };
  return (
    <IfMay call="returns.archive">
      <div>
        <Button loading={archiving.running} onClick={() => void archive()}>
          {t('returns.archive.act')}
        </Button>
      </div>
    </IfMay>
  );
}
