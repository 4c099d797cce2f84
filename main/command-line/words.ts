import type { ErrorValue, FieldIssue } from '../../preload/contract/errors.ts';
import { catalogues, type Catalogue } from '../../resources/texts/index.ts';

/** The command line speaks English; scripts read its JSON. */
function english(): Catalogue {
  const words = catalogues['en'];
  if (!words) throw new Error('The English catalogue is missing');
  return words;
}

export const words = english();

/** A text with its `{{values}}` in place. */
export function say(text: string, values: object = {}): string {
  return text.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) =>
    String(new Map(Object.entries(values)).get(name) ?? ''),
  );
}

/** Why a field was refused or doubted, with the names there are. */
export function sayReason(issue: FieldIssue): string {
  const reasons: Readonly<Record<string, string>> = words.fieldError;
  const reason = say(reasons[issue.code] ?? issue.code, { value: issue.value ?? '', ...issue.params });
  const allowed = issue.params?.['allowed'];
  return allowed === undefined ? reason : `${reason} (${allowed})`;
}

/** One refused field as a sentence: which, what stood there, why. */
export function sayIssue(issue: FieldIssue): string {
  const reason = sayReason(issue);
  const value = issue.value === undefined ? '' : ` “${issue.value}”`;
  return [`${issue.field}${value}: ${reason}`, issue.link?.label].filter(Boolean).join(' ');
}

/** A refusal in words, with one line for each field. */
export function sayError(error: ErrorValue): string {
  const reasons: Readonly<Record<string, string>> = words.error;
  const details: Readonly<Record<string, string>> = words.cli.reason;
  const reason = details[String(error.params?.['reason'])];
  // The window's words point at fields on its screen.
  const told = error.code === 'invalid-input' ? words.cli.notAccepted : (reasons[error.code] ?? error.code);
  const lines = [say(told, error.params)];
  if (reason !== undefined) lines.push(say(reason, error.params));
  return [...lines, ...(error.fields ?? []).map((field) => `  ${sayIssue(field)}`)].join('\n');
}
