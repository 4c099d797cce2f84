import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { DomainError } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import {
  clauseTextIn,
  fillText,
  unknownVariable,
  type ClauseSet,
  type ClauseVariables,
} from '../templates/index.ts';
import { liabilityKeys } from './agreed-terms.rules.ts';
import type { DocumentClause } from './agreement-document.ts';

export interface WordingChoice {
  readonly content: Pick<TemplateContent, 'kind' | 'titles' | 'clauses'>;
  readonly ownerType: OwnerType;
  readonly liabilityRule: string;
  readonly variables: ClauseVariables;
}

/** The words of one agreement in one language that depend on its template and its terms. */
export interface Wording {
  readonly title: string;
  readonly clauses: readonly DocumentClause[];
  readonly ownershipText: string;
  readonly liabilityText: string;
}

/**
 * Words an agreement: its heading, its clauses and the sentences on ownership and liability, filled in.
 * Throws `unknown-clause-variable` naming clause and variable, `clause-without-text` naming clause and language
 * where the office's own text is not there in this one, `not-found` for an unknown rule.
 */
export function resolveWording(choice: WordingChoice, set: ClauseSet): Wording {
  const { content, variables } = choice;
  const fill = (key: string, text: string) => {
    const unknown = unknownVariable(key, text);
    if (unknown) throw new DomainError('unknown-clause-variable', { params: { ...unknown } });
    return fillText(text, variables);
  };
  const rule = liabilityKeys(choice.liabilityRule, content.kind).find((key) =>
    Object.hasOwn(set.liability, key),
  );
  if (rule === undefined) {
    throw new DomainError('not-found', { params: { liabilityRule: choice.liabilityRule } });
  }
  const titles: Readonly<Record<string, string | undefined>> = content.titles;
  return {
    title: fill('title', titles[set.language] ?? set.titles[content.kind]),
    clauses: content.clauses.flatMap((clause) => {
      if (!clause.on) return [];
      const { title, text } = clauseTextIn(clause, set);
      const { key, initials } = clause;
      const named = title.trim() === '' ? key : title;
      return [{ key, title: fill(named, title), text: fill(named, text), initials }];
    }),
    ownershipText: fill(`ownership.${choice.ownerType}`, set.ownership[choice.ownerType]),
    liabilityText: fill(`liability.${rule}`, set.liability[rule] ?? ''),
  };
}
