import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { TemplateKind } from '../../preload/contract/template-values.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { unknownVariable } from './clause.rules.ts';

/** The kind whose template is used for devices of an owner type unless another is chosen. */
export function kindFor(ownership: OwnerType): TemplateKind {
  return ownership === 'partner' || ownership === 'personal' ? ownership : 'institution';
}

/** Whether a template of this kind can be used: what is lent is not the holder's own, and the other way round. */
export function kindFits(kind: TemplateKind, ownership: OwnerType): boolean {
  return (kind === 'personal') === (ownership === 'personal');
}

/**
 * Languages that agreements of a template can be printed in: every clause that is switched on and that the
 * office has worded itself must be worded in them. Clauses of Boxfile's own are worded in all.
 */
export function languagesOf({ clauses }: Pick<TemplateContent, 'clauses'>): PaperLanguage[] {
  return paperLanguages.filter((language) =>
    clauses.every(({ on, texts }) => !on || texts === undefined || texts[language] !== undefined),
  );
}

/** What stands in the way of a content, each at its field; `isBuiltIn` knows Boxfile's own clauses. */
export function contentIssues(content: TemplateContent, isBuiltIn: (key: string) => boolean): FieldIssue[] {
  return [
    ...clauseIssues(content, isBuiltIn),
    ...titleIssues(content),
    ...partIssues(content),
    ...termIssues(content),
  ];
}

/** The field of a clause's text in the content of a template. */
export function clauseField(at: number, language: string, part: 'title' | 'text'): string {
  return `clauses.${at}.texts.${language}.${part}`;
}

const longestTitle = 120;

function clauseIssues({ clauses }: TemplateContent, isBuiltIn: (key: string) => boolean): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const keys = clauses.map(({ key }) => key);
  if (!clauses.some(({ on }) => on)) issues.push(issue('clauses', 'required'));
  clauses.forEach(({ key, texts = {} }, at) => {
    if (keys.indexOf(key) < at) issues.push(issue(`clauses.${at}`, 'duplicate', key));
    const written = paperLanguages.filter((language) => texts[language] !== undefined);
    if (written.length === 0 && !isBuiltIn(key)) issues.push(issue(`clauses.${at}`, 'required', key));
    for (const language of written) {
      for (const part of ['title', 'text'] as const) {
        const wording = texts[language]?.[part] ?? '';
        const field = clauseField(at, language, part);
        if (wording.trim() === '') issues.push(issue(field, 'required'));
        if (part === 'title' && wording.length > longestTitle) {
          issues.push(issue(field, 'too-long', wording.slice(0, 40), { max: longestTitle }));
        }
        const unknown = unknownVariable(texts[language]?.title.trim() || key, wording);
        if (unknown) issues.push(issue(field, 'unknown-variable', undefined, { ...unknown }));
      }
    }
  });
  return issues;
}

function titleIssues({ titles }: TemplateContent): FieldIssue[] {
  return paperLanguages.flatMap((language) => {
    const title = titles[language];
    if (title === undefined) return [];
    const field = `titles.${language}`;
    const unknown = unknownVariable('title', title);
    return [
      ...(title.trim() === '' ? [issue(field, 'required')] : []),
      ...(title.length > longestTitle
        ? [issue(field, 'too-long', title.slice(0, 40), { max: longestTitle })]
        : []),
      ...(unknown ? [issue(field, 'unknown-variable', undefined, { ...unknown })] : []),
    ];
  });
}

function partIssues({ copies, signatures, kind, users }: TemplateContent): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (copies.some(({ mark }, at) => mark !== ['A', 'B', 'C'][at]))
    issues.push(issue('copies', 'copies-in-order'));
  if (!copies.some(({ required }) => required)) issues.push(issue('copies', 'nothing-required'));
  const parties = signatures.map(({ party }) => party);
  parties.forEach((party, at) => {
    if (parties.indexOf(party) < at) issues.push(issue(`signatures.${at}`, 'duplicate', party));
  });
  if (!signatures.some(({ party, required }) => party === 'holder' && required)) {
    issues.push(issue('signatures', 'holder-missing'));
  }
  if (kind === 'shared' && users < 2)
    issues.push(issue('users', 'out-of-range', String(users), { min: 2, max: 40 }));
  return issues;
}

/** Rules that make sense where the holder owns the device. */
const personalRules: readonly string[] = ['holder-pays', 'shared', 'project-bears'];

function termIssues({ kind, terms, termTexts }: TemplateContent): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const rule = terms.liabilityRule;
  if (kind === 'personal' && rule !== undefined && !personalRules.includes(rule)) {
    issues.push(issue('terms.liabilityRule', 'not-in-list', rule));
  }
  if (terms.liabilityCap === 'amount' && !(terms.liabilityAmount && terms.liabilityAmount > 0)) {
    issues.push(issue('terms.liabilityAmount', 'required'));
  }
  for (const language of paperLanguages) {
    for (const [name, wording] of Object.entries(termTexts[language] ?? {})) {
      if (wording?.includes('{')) {
        issues.push(
          issue(`termTexts.${language}.${name}`, 'unknown-variable', undefined, {
            clause: name,
            variable: wording.split('{')[1]?.split('}')[0] ?? '',
          }),
        );
      }
    }
  }
  return issues;
}
