import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import { IssueText } from '../api/issue-text.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import classes from './report-table.module.css';
import { useFieldWords } from './use-field-words.ts';

/** The cells of one row: its line in the file, what becomes of it, what it is, and every reason or change. */
export function ReportRow({ row }: { readonly row: ImportRow | undefined }) {
  if (!row) return <div role="cell" className={classes['cell']} aria-busy />;
  return (
    <>
      <div role="cell" className={classes['cell']} data-align="right">
        {row.line}
      </div>
      <div role="cell" className={classes['cell']}>
        <OutcomeBadge outcome={row.outcome} />
      </div>
      <div role="cell" className={classes['cell']}>
        {row.label}
      </div>
      <div role="cell" className={classes['cell']}>
        <Reasons row={row} />
      </div>
    </>
  );
}

function Reasons({ row }: { readonly row: ImportRow }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  return (
    <>
      {row.issues.map((issue) => (
        <Text key={`${issue.field}.${issue.code}`} size="sm">
          <strong>{words(issue.field)}</strong> {issue.value && <q>{issue.value}</q>}{' '}
          <IssueText issue={issue} />
        </Text>
      ))}
      {row.warnings.map((issue) => (
        <Text key={`${issue.field}.${issue.code}`} size="sm" c="dimmed">
          {t('exchange.report.note')} <strong>{words(issue.field)}</strong> {issue.value && <q>{issue.value}</q>}{' '}
          <IssueText issue={issue} />
        </Text>
      ))}
      {row.changes.map(({ field, before, after }) => (
        <Text key={field} size="sm">
          <strong>{words(field)}</strong> {before || t('common.history.nothing')} →{' '}
          {after || t('common.history.nothing')}
        </Text>
      ))}
    </>
  );
}
