import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldCode, FieldIssue } from '../../preload/contract/errors.ts';
import { countryName } from '../texts/countries.ts';
import { showDate } from '../texts/dates.ts';
import type { OwnerType } from '../register/device-words.ts';
import { RecordLink } from '../components/record-link.tsx';

/** A field issue as the wire's schema has it: the code is text there. */
export type AnyIssue = Omit<FieldIssue, 'code'> & { readonly code: string };

/** Codes of languages, one or two joined by `+`, by their names. */
function languageNames(codes: string, language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return codes
    .split(' + ')
    .map((code) => names.of(code) ?? code)
    .join(' + ');
}

/** What a sentence is filled with, as people read it: dates with their month, owners, languages and countries by name. */
function readable(
  params: AnyIssue['params'],
  language: string,
  t: TFunction,
): Record<string, string | number> {
  const shown = Object.entries(params ?? {}).map(([key, value]): [string, string | number] => {
    if (typeof value === 'number') return [key, value];
    if (key === 'country') return [key, countryName(value, language)];
    if (key === 'languages') return [key, languageNames(value, language)];
    if (key === 'owner') return [key, t(`register.ownerType.${value as OwnerType}`)];
    return [key, /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDate(value) : value];
  });
  return Object.fromEntries(shown);
}

/** One issue in words, with a link to the record that it is about. */
export function IssueText({ issue }: { readonly issue: AnyIssue }) {
  const { t, i18n } = useTranslation();
  const words = t(`fieldError.${issue.code as FieldCode}`, {
    value: issue.value ?? '',
    ...readable(issue.params, i18n.language, t),
  });
  if (!issue.link) return <>{words}</>;
  return (
    <>
      {words} <RecordLink entity={issue.link.entity} id={issue.link.id} label={issue.link.label} />
    </>
  );
}
