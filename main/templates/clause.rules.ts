import { clauseVariables, type TemplateKind } from '../../preload/contract/template-values.ts';
import type { OwnerType } from '../register/device.rules.ts';

/** Title and text of a clause. `{variable}` in either is filled in per agreement. */
export interface ClauseText {
  readonly title: string;
  readonly text: string;
}

/** Everything that one language says about agreements, apart from the fixed words of the form. */
export interface ClauseSet {
  readonly language: string;
  readonly version: string;
  /** Heading of the form, by kind of template. */
  readonly titles: Readonly<Record<TemplateKind, string>>;
  /** Sentence that settles ownership, by ownership type. */
  readonly ownership: Readonly<Record<OwnerType, string>>;
  /** Sentence that settles who pays for loss or damage, by rule. */
  readonly liability: Readonly<Record<string, string>>;
  readonly clauses: Readonly<Record<string, ClauseText>>;
}

/** What clauses may mention, already worded; null for a fact that is not known yet. */
export type ClauseVariables = Readonly<Record<string, string | null>>;

const placeholder = /\{([^{}]*)\}/g;
/** What stands for a fact that is not known: room to write it in. */
const blank = '\u2026\u2026\u2026\u2026';

const variableNames: readonly string[] = clauseVariables;

export function isClauseVariable(name: string): boolean {
  return variableNames.includes(name);
}

/** A clause names a variable that agreements do not have. */
export interface UnknownVariable {
  readonly clause: string;
  readonly variable: string;
}

/** The variables a text names, in the order of their first mention. */
export function variablesOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] ?? ''))];
}

/** The first variable of a clause that agreements do not have, or null. */
export function unknownVariable(key: string, text: string): UnknownVariable | null {
  const variable = variablesOf(text).find((name) => !isClauseVariable(name));
  return variable === undefined ? null : { clause: key, variable };
}

/** Fills a text in; a variable that is not known yet leaves room to write. Variables must be checked before. */
export function fillText(text: string, variables: ClauseVariables): string {
  return text.replace(placeholder, (_, name: string) => variables[name] ?? blank);
}
