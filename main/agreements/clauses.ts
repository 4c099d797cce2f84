import english from '../../resources/clauses/en/clauses.json' with { type: 'json' };
import french from '../../resources/clauses/fr/clauses.json' with { type: 'json' };
import portuguese from '../../resources/clauses/pt/clauses.json' with { type: 'json' };
import swahili from '../../resources/clauses/sw/clauses.json' with { type: 'json' };
import { DomainError } from '../errors.ts';
import type { DocumentClause } from './agreement-document.ts';
import {
  fillText,
  selectClauses,
  unknownVariable,
  type ClauseSet,
  type ClauseVariables,
  type OwnerType,
} from './clause.rules.ts';

/** Words of a language other than English; which clauses there are, and for whom, the English set says. */
interface Translation extends Omit<ClauseSet, 'clauses'> {
  readonly clauses: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
}

const englishSet = english as ClauseSet;

function translated(words: Translation): ClauseSet {
  return {
    ...words,
    clauses: englishSet.clauses.map((clause) => ({ ...clause, ...words.clauses[clause.key] })),
  };
}

/** A language is a folder of `resources/clauses` and its line here. */
const sets: Readonly<Record<string, ClauseSet>> = {
  en: englishSet,
  fr: translated(french),
  pt: translated(portuguese),
  sw: translated(swahili),
};

/** The clause set of a language; `not-found` for a language without one. */
export function clauseSet(language: string): ClauseSet {
  const set = sets[language];
  if (!set) throw new DomainError('not-found', { params: { clauses: language } });
  return set;
}

export interface WordingChoice {
  readonly language: string;
  readonly ownerType: OwnerType;
  readonly liabilityRule: string;
  readonly variables: ClauseVariables;
  /** Clauses switched on or off against their default, by key. */
  readonly switched?: Readonly<Record<string, boolean>>;
}

/** The words of one agreement that depend on its terms. */
export interface Wording {
  readonly clauses: readonly DocumentClause[];
  readonly clauseVersion: string;
  readonly ownershipText: string;
  readonly liabilityText: string;
}

/**
 * Words an agreement: its clauses and the sentences on ownership and liability, filled in.
 * Throws `unknown-clause-variable` naming clause and variable, `not-found` for an unknown rule.
 */
export function resolveWording(choice: WordingChoice, set: ClauseSet = clauseSet(choice.language)): Wording {
  const fill = (key: string, text: string) => {
    const unknown = unknownVariable(key, text, choice.variables);
    if (unknown)
      throw new DomainError('unknown-clause-variable', {
        params: { clause: unknown.clause, variable: unknown.variable },
      });
    return fillText(text, choice.variables);
  };
  const liability = set.liability[choice.liabilityRule];
  if (liability === undefined)
    throw new DomainError('not-found', { params: { liabilityRule: choice.liabilityRule } });
  return {
    clauses: selectClauses(set.clauses, choice.ownerType, choice.switched).map(
      ({ key, title, text, initials }) => ({
        key,
        title: fill(key, title),
        text: fill(key, text),
        initials,
      }),
    ),
    clauseVersion: `${set.language} ${set.version}`,
    ownershipText: fill(`ownership.${choice.ownerType}`, set.ownership[choice.ownerType]),
    liabilityText: fill(`liability.${choice.liabilityRule}`, liability),
  };
}
