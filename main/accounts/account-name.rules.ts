import type { FieldIssue } from '../../preload/contract/errors.ts';

const longest = 40;
/** Letters of any script, digits, and the marks that stand inside names; it begins with a letter or digit. */
const wellFormed = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'_-]*$/u;
/** The program's own name in the change feed. What the command line writes has brackets, which no name may have. */
const reserved: ReadonlySet<string> = new Set(['boxfile']);

/** A sign-in name as it is kept: composed, trimmed, single spaces. */
export function tidyAccountName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A sign-in name as it is compared: blind to case, width and doubled spaces. */
export function accountNameKey(typed: string): string {
  return tidyAccountName(typed.normalize('NFKC')).toLowerCase().normalize('NFKC');
}

/** What is wrong with a new sign-in name; null when nothing is. */
export function judgeAccountName(typed: string): FieldIssue | null {
  const name = tidyAccountName(typed);
  if (name === '') return { field: 'name', code: 'required' };
  if (name.length > longest) return { field: 'name', code: 'too-long', params: { max: longest } };
  if (!wellFormed.test(name)) return { field: 'name', code: 'account-name-characters' };
  if (name.length < 2) return { field: 'name', code: 'account-name-short' };
  if (reserved.has(accountNameKey(name))) return { field: 'name', code: 'account-name-reserved' };
  return null;
}

/** What is wrong with the full name that lists and screens show; null when nothing is. */
export function judgeFullName(typed: string): FieldIssue | null {
  const name = tidyAccountName(typed);
  if (name === '') return { field: 'fullName', code: 'required' };
  if (name.length > 120) return { field: 'fullName', code: 'too-long', params: { max: 120 } };
  if (/\p{Cc}|\p{Cf}/u.test(name)) return { field: 'fullName', code: 'control-characters' };
  return null;
}
