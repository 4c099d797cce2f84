import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { DrawnReport } from '../documents/drawn-report.tsx';
import { recordPath } from '../layout/paths.ts';
import { today } from '../texts/dates.ts';

/** Everything held about one person, to be looked at, printed, or saved for machines. */
export function PersonReportPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const name = useQuery('people.get', { id }).data?.fullName ?? '';
  return (
    <DrawnReport
      title={t('people.report.title', { name })}
      back={{ href: recordPath('person', id), label: name }}
      call="people.report"
      pdf={{ format: 'pdf', id }}
      pdfAct={t('people.report.preview')}
      file={{
        act: t('people.report.json'),
        format: 'json',
        name: t('people.report.fileName', { code: id.slice(-6).toUpperCase(), date: today() }),
        input: (target) => ({ format: 'json', id, target }),
      }}
      settings={<Text>{t('people.report.body')}</Text>}
      before={t('people.report.body')}
    />
  );
}
