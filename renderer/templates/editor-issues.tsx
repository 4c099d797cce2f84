import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { IssueText } from '../api/issue-text.tsx';
import { titleOf, type ClauseWords } from './clause-words.ts';

interface Props {
  readonly issues: readonly FieldIssue[];
  readonly content: TemplateContent;
  readonly texts: ClauseWords;
}

/** Why a draft cannot be published, place by place. */
export function EditorIssues({ issues, content, texts }: Props) {
  const { t } = useTranslation();
  if (issues.length === 0) return null;

  /** What the field of an issue is called on this screen. */
  const placeOf = (field: string): string => {
    const [group = '', at = ''] = field.split('.');
    const clause = group === 'clauses' ? content.clauses[Number(at)] : undefined;
    if (clause) return titleOf(clause, texts) ?? t('templates.clause.newTitle');
    const known = `templates.terms.${at}`;
    return t(known as 'templates.title', {
      defaultValue: t(`templates.editor.place.${group}` as 'templates.title', { defaultValue: '' }),
    });
  };
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('templates.editor.notYet')}
    >
      <List size="sm">
        {issues.map((issue) => (
          <List.Item key={`${issue.field} ${issue.code}`}>
            {placeOf(issue.field)}: <IssueText issue={issue} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
