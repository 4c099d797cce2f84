import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateClause } from '../../preload/contract/template-content.ts';

export interface ClauseWording {
  readonly title: string;
  readonly text: string;
}

/** Boxfile's words of clauses in a language, by key. */
export type ClauseWords = Readonly<Record<string, ClauseWording>>;

/** What a clause says in a language; undefined where the office has worded it in others only. */
export function wordingOf(
  clause: TemplateClause,
  language: PaperLanguage,
  builtIn: ClauseWords,
): ClauseWording | undefined {
  return clause.texts === undefined ? builtIn[clause.key] : clause.texts[language];
}

/** What a clause is called: in this language, otherwise in any in which it is worded. */
export function titleOf(
  clause: TemplateClause,
  builtIn: ClauseWords,
  language?: PaperLanguage,
): string | undefined {
  const here = language && wordingOf(clause, language, builtIn)?.title;
  return (
    here ||
    Object.values(clause.texts ?? {}).find(({ title }) => title !== '')?.title ||
    builtIn[clause.key]?.title
  );
}

/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const after = [...list];
  const [entry] = after.splice(from, 1);
  if (entry !== undefined) after.splice(Math.min(Math.max(to, 0), after.length), 0, entry);
  return after;
}
