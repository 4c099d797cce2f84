import { useTranslation } from 'react-i18next';
import type { FieldCode, FieldIssue } from '../../preload/contract/errors.ts';
import { RecordLink } from '../components/record-link.tsx';

/** A field issue as the wire's schema has it: the code is text there. */
export type AnyIssue = Omit<FieldIssue, 'code'> & { readonly code: string };

/** One issue in words, with a link to the record that it is about. */
export function IssueText({ issue }: { readonly issue: AnyIssue }) {
  const { t } = useTranslation();
  const words = t(`fieldError.${issue.code as FieldCode}`, { value: issue.value ?? '', ...issue.params });
  if (!issue.link) return <>{words}</>;
  return (
    <>
      {words} <RecordLink entity={issue.link.entity} id={issue.link.id} label={issue.link.label} />
    </>
  );
}
