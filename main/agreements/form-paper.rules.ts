import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import type { AgreementRecord } from './agreement.repository.ts';

/** What somebody wants an agreement to say; what is left out may be anything. */
export interface WantedPaper {
  readonly ownership: OwnerType;
  readonly template?: string | undefined;
  readonly language?: string | undefined;
  readonly secondLanguage?: string | null | undefined;
}

/**
 * What stands against giving a device under a form that is on paper already. The paper is what is signed: its
 * template, its languages and the owner whom it names cannot be others (DOMAIN S23: ownership is settled at the
 * moment of giving).
 */
export function formPaperIssues(
  form: Pick<AgreementRecord, 'number' | 'ownership' | 'template' | 'language' | 'secondLanguage'>,
  wanted: WantedPaper,
): FieldIssue[] {
  const { number } = form;
  const issues: FieldIssue[] = [];
  if (wanted.ownership !== form.ownership) {
    issues.push(issue('ownerType', 'form-names-owner', wanted.ownership, { number, owner: form.ownership }));
  }
  if (wanted.template !== undefined && wanted.template !== form.template) {
    issues.push(issue('template', 'form-has-template', wanted.template, { number, template: form.template }));
  }
  for (const field of ['language', 'secondLanguage'] as const) {
    if (wanted[field] === undefined || wanted[field] === form[field]) continue;
    const languages = [form.language, form.secondLanguage].filter((one) => one !== null).join(' + ');
    issues.push(issue(field, 'form-has-languages', wanted[field], { number, languages }));
  }
  return issues;
}
