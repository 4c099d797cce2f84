import { Space } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { RevisionReason } from '../../preload/contract/return-values.ts';
import { AgreementAllowance } from '../allowances/agreement-allowance.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { AgreementBoxFile } from '../box-files/agreement-box-file.tsx';
import { AgreementReturn } from '../returns/agreement-return.tsx';
import { ReviseDialog } from '../revisions/revise-dialog.tsx';
import { AgreementScans } from '../scans/agreement-scans.tsx';
import { AgreementSigning } from '../signing/agreement-signing.tsx';
import { AgreementPaper } from '../templates/agreement-paper.tsx';
import { showDate, showInstant } from '../texts/dates.ts';
import { AgreementActs } from './agreement-acts.tsx';
import { AgreementCopies } from './agreement-copies.tsx';
import { AgreementRevisions } from './agreement-revisions.tsx';
import { AgreementStateBadge } from './agreement-state.tsx';
import { lifeFacts } from './life-facts.ts';
import { VoidAgreement } from './void-agreement.tsx';

/** One agreement: its copies and where they are, and what has happened to it. */
export function AgreementPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const agreement = useQuery('agreements.get', { id });
  const back = { href: '/agreements', label: t('agreements.title') };
  if (agreement.data) return <AgreementRecord agreement={agreement.data} back={back} />;
  return (
    <Page title={t('agreements.one')} back={back}>
      {agreement.isError ? (
        <ErrorState error={agreement.error} retry={() => void agreement.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

interface Props {
  readonly agreement: Agreement;
  readonly back: { readonly href: string; readonly label: string };
}

function AgreementRecord({ agreement, back }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [voiding, setVoiding] = useState(false);
  const [revising, setRevising] = useState<RevisionReason | null>(null);
  const { deviceId } = agreement;
  const device = useQuery('register.get', { id: deviceId ?? '' }, { enabled: deviceId !== null });
  const history = useQuery('agreements.history', { id: agreement.id });
  return (
    <Page
      title={t('agreements.numbered', {
        number:
          agreement.revision === 1 ? agreement.number : t('agreements.numberWithRevision', { ...agreement }),
      })}
      aside={<AgreementStateBadge state={agreement.state} />}
      back={back}
      acts={<AgreementActs agreement={agreement} onVoid={() => setVoiding(true)} onRevise={setRevising} />}
    >
      <Facts
        facts={[
          {
            label: t('agreements.fact.device'),
            value: agreement.deviceId ? (
              <RecordLink entity="device" id={agreement.deviceId} label={agreement.number} />
            ) : (
              agreement.number
            ),
          },
          {
            label: t('agreements.fact.holder'),
            value: agreement.holder ? (
              <RecordLink entity="person" id={agreement.holder.id} label={agreement.holder.name} />
            ) : (
              t('agreements.fact.noHolder')
            ),
          },
          {
            label: t('agreements.fact.revision'),
            value: <AgreementRevisions agreement={agreement} device={device.data} />,
          },
          { label: t('agreements.fact.ownership'), value: t(`register.ownerType.${agreement.ownership}`) },
          { label: t('agreements.fact.paper'), value: <AgreementPaper agreement={agreement} /> },
          { label: t('agreements.fact.draftedOn'), value: showDate(agreement.draftedOn) },
          {
            label: t('agreements.fact.printedAt'),
            value: agreement.printedAt ? showInstant(agreement.printedAt) : t('agreements.fact.notPrinted'),
          },
          ...lifeFacts(agreement, t),
          ...(agreement.voidReason
            ? [{ label: t('agreements.fact.voidReason'), value: agreement.voidReason }]
            : []),
        ]}
      />
      <Space h="lg" />
      <Section title={t('agreements.copy.title')}>
        <AgreementCopies agreement={agreement} />
      </Section>
      <AgreementBoxFile agreement={agreement} />
      <AgreementSigning agreementId={agreement.id} holder={agreement.holder?.name ?? ''} />
      <AgreementReturn agreement={agreement} />
      <AgreementAllowance agreement={agreement} />
      <AgreementScans agreement={agreement} />
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
      {revising && device.data && (
        <ReviseDialog
          agreement={agreement}
          device={device.data}
          because={revising}
          onClose={() => setRevising(null)}
        />
      )}
      <VoidAgreement
        agreement={agreement}
        opened={voiding}
        onClose={() => setVoiding(false)}
        onVoided={(next) => {
          setVoiding(false);
          go(`/agreements/${next.id}`);
        }}
      />
    </Page>
  );
}
