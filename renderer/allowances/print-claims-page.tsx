import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../preload/contract/allowances.ts';
import { readKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { DrawnReport } from '../documents/drawn-report.tsx';
import { today } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { claimsFilterName, unpaidClaims } from './claims-filter.ts';

/** What the list of claims shows, on paper or as a spreadsheet. */
export function PrintClaimsPage() {
  const { t } = useTranslation();
  const filter = readKept<ClaimFilter>(claimsFilterName) ?? unpaidClaims;
  const totals = useQuery('allowances.list', filter).data?.totals ?? [];
  return (
    <DrawnReport
      title={t('allowances.report.title')}
      back={{ href: '/agreements/claims', label: t('allowances.title') }}
      call="allowances.draw"
      pdf={{ format: 'pdf', filter }}
      pdfAct={t('allowances.report.pdf')}
      file={{
        act: t('allowances.report.xlsx'),
        format: 'xlsx',
        name: t('allowances.report.fileName', { date: today() }),
        input: (target) => ({ format: 'xlsx', filter, target }),
      }}
      settings={totals.map(({ claims, amount, currency }) => (
        <Text key={currency}>
          {t('allowances.totals', { count: claims, money: showMoney(amount, currency) })}
        </Text>
      ))}
      before={t('allowances.report.before')}
    />
  );
}
