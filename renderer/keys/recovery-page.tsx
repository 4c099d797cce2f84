import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/use-may.ts';
import type { CallOutput } from '../api/client.ts';
import { showDone } from '../api/notices.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { showInstant } from '../texts/dates.ts';
import { ChangeCode } from './change-code.tsx';
import { RecoverySheet, type DrawnSheet } from './recovery-sheet.tsx';

type KeyStatus = CallOutput<'keys.status'>;

function computerWords({ keptHere, keyStore }: KeyStatus): 'keptHere' | 'keptNotYet' | 'keptNot' {
  if (keptHere) return 'keptHere';
  return keyStore ? 'keptNotYet' : 'keptNot';
}

/** How the register's key is kept, and a new recovery sheet in place of the present one. */
export function RecoveryPage() {
  const { t } = useTranslation();
  const maySee = useMay('keys.status') !== 'no';
  const mayChange = useMay('keys.drawSheet') !== 'no';
  const status = useQuery('keys.status', {}, { enabled: maySee });
  const [sheet, setSheet] = useState<DrawnSheet | null>(null);
  const title = t('keys.page.title');

  if (!maySee) {
    return (
      <Page title={title}>
        <Text>{t('keys.page.notShown')}</Text>
      </Page>
    );
  }
  if (sheet) {
    return (
      <Page title={title} body="fill">
        <RecoverySheet
          sheet={sheet}
          onConfirmed={() => {
            setSheet(null);
            showDone(t('keys.page.changed'));
          }}
        />
      </Page>
    );
  }
  return (
    <Page title={title}>
      {status.isPending && <Loading />}
      {status.isError && <ErrorState error={status.error} retry={() => void status.refetch()} />}
      {status.data && (
        <>
          <Facts
            facts={[
              {
                label: t('keys.page.sheet'),
                value: status.data.confirmedAt
                  ? t('keys.page.confirmed', { date: showInstant(status.data.confirmedAt) })
                  : t('keys.page.due'),
              },
              { label: t('keys.page.kept'), value: t(`keys.page.${computerWords(status.data)}`) },
            ]}
          />
          {status.data.published && (
            <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
              {t('keys.page.published')}
            </Alert>
          )}
          {mayChange && !status.data.published && (
            <Section title={t('keys.page.change')}>
              <ChangeCode onDrawn={setSheet} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
