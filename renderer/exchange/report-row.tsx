import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldCode } from '../../preload/contract/errors.ts';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import { IssueText, type AnyIssue } from '../api/issue-text.tsx';
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
          <Reason issue={issue} field={words(issue.field)} />
        </Text>
      ))}
      {row.warnings.map((issue) => (
        <Text key={`${issue.field}.${issue.code}`} size="sm" c="dimmed">
          {t('exchange.report.note')} <Reason issue={issue} field={words(issue.field)} />
        </Text>
      ))}
      {row.changes.map(({ field, before, after }) => (
        <Text key={field} size="sm">
          <strong>{words(field)}:</strong> {before || t('common.history.nothing')} →{' '}
          {after || t('common.history.nothing')}
        </Text>
      ))}
    </>
  );
}

/** The field, the cell as the file has it unless the words quote it themselves, and what is wrong. */
function Reason({ issue, field }: { readonly issue: AnyIssue; readonly field: string }) {
  const { t } = useTranslation();
  const words = t(`fieldError.${issue.code as FieldCode}`, { skipInterpolation: true });
  return (
    <>
      <strong>{field}:</strong> {issue.value && !words.includes('{{value}}') && <q>{issue.value}</q>}{' '}
      <IssueText issue={issue} />
    </>
  );
}
