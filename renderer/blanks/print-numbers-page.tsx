import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { DrawnReport } from '../documents/drawn-report.tsx';
import { today } from '../texts/dates.ts';

/** The report of box numbers on paper or as a spreadsheet. */
export function PrintNumbersPage() {
  const { t } = useTranslation();
  const prefix = readKept<string | null>('numbers.prefix') ?? null;
  const report = useQuery('blanks.numbers', { prefix });
  const { first, next } = report.data ?? {};
  const shown = report.data?.prefix ?? '';
  return (
    <DrawnReport
      title={t('blanks.numbers.title')}
      back={{ href: '/agreements/numbers', label: t('blanks.numbers.title') }}
      call="blanks.drawNumbers"
      pdf={{ format: 'pdf', prefix }}
      pdfAct={t('blanks.numbers.pdf')}
      file={{
        act: t('blanks.numbers.xlsx'),
        format: 'xlsx',
        name: t('blanks.numbers.fileName', { prefix: shown, date: today() }),
        input: (target) => ({ format: 'xlsx', prefix, target }),
      }}
      settings={<Text>{first && next && t('blanks.numbers.lead', { first, next })}</Text>}
      before={t('blanks.numbers.before')}
    />
  );
}
