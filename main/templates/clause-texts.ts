import english from '../../resources/clauses/en/clauses.json' with { type: 'json' };
import french from '../../resources/clauses/fr/clauses.json' with { type: 'json' };
import portuguese from '../../resources/clauses/pt/clauses.json' with { type: 'json' };
import swahili from '../../resources/clauses/sw/clauses.json' with { type: 'json' };
import type { TemplateClause } from '../../preload/contract/template-content.ts';
import { DomainError } from '../errors.ts';
import type { ClauseSet, ClauseText } from './clause.rules.ts';

/** A language is a folder of `resources/clauses` and its line here. */
const sets: Readonly<Record<string, ClauseSet>> = {
  en: english,
  fr: french,
  pt: portuguese,
  sw: swahili,
};

/** Boxfile's own texts in a language; `not-found` for a language without them. */
export function clauseSet(language: string): ClauseSet {
  const set = Object.hasOwn(sets, language) ? sets[language] : undefined;
  if (!set) throw new DomainError('not-found', { params: { clauses: language } });
  return set;
}

/**
 * Title and text of a clause of a template in a language: the office's own if it has written any, otherwise
 * Boxfile's of the same key. `clause-without-text` where the office has written it in other languages only:
 * another text than the one it settled is never put in its place.
 */
export function clauseTextIn(clause: Pick<TemplateClause, 'key' | 'texts'>, set: ClauseSet): ClauseText {
  const own: Readonly<Record<string, ClauseText | undefined>> = clause.texts ?? {};
  const written = own[set.language];
  if (written) return written;
  const builtIn = Object.hasOwn(set.clauses, clause.key) ? set.clauses[clause.key] : undefined;
  if (builtIn && Object.keys(own).length === 0) return builtIn;
  throw new DomainError('clause-without-text', { params: { clause: clause.key, language: set.language } });
}
