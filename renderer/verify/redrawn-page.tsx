import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';

/** The text that was agreed, drawn again as it was printed first. It is to be looked at: prints are made elsewhere. */
export function RedrawnPage() {
  const { t } = useTranslation();
  const { agreement: id, mark } = useParams<{ agreement: string; mark: string }>();
  const agreement = useQuery('agreements.get', { id });
  const drawing = useStartedJob('verify.redraw');
  const { start } = drawing;
  const draw = (): void => {
    void start({ agreement: id, mark: mark === '-' ? null : (mark as ScanCopyMark) });
  };
  useEffect(() => {
    void start({ agreement: id, mark: mark === '-' ? null : (mark as ScanCopyMark) });
  }, [id, mark, start]);
  return (
    <Page
      title={t('verify.redrawn', { number: agreement.data?.number ?? '' })}
      aside={
        <Text c="dimmed" size="sm">
          {t('verify.redrawnLead')}
        </Text>
      }
      back={{ href: '/agreements/verify', label: t('verify.back') }}
      body="fill"
    >
      <DrawnDocument drawing={drawing} label={t('verify.text')} retry={draw}>
        {t('verify.redrawnLead')}
      </DrawnDocument>
    </Page>
  );
}
