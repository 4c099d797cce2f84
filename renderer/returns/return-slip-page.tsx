import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { DrawnReport } from '../documents/drawn-report.tsx';
import { recordPath } from '../layout/paths.ts';

/** The slip of a device that came back. */
export function ReturnSlipPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const number = useQuery('agreements.get', { id }).data?.number ?? '';
  return (
    <DrawnReport
      title={t('returns.slipTitle', { number })}
      back={{ href: recordPath('agreement', id), label: number }}
      call="returns.drawSlip"
      pdf={{ agreement: id }}
      pdfAct={t('returns.slip')}
      settings={<Text size="sm">{t('returns.slipTitle', { number })}</Text>}
      before={t('returns.slipBefore')}
    />
  );
}
