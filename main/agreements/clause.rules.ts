export type OwnerType = 'institution' | 'partner' | 'personal' | 'other';

/** One clause of a language's set. `{variable}` in title or text is filled in per agreement. */
export interface Clause {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Ownership types whose agreements may hold the clause. */
  readonly appliesTo: readonly OwnerType[];
  /** Whether a new template holds it. */
  readonly default: boolean;
  /** The holder puts initials beside it. */
  readonly initials: boolean;
}

/** Everything that one language says about agreements, apart from the fixed words of the form. */
export interface ClauseSet {
  readonly language: string;
  readonly version: string;
  readonly clauses: readonly Clause[];
  /** Sentence that settles ownership, by ownership type. */
  readonly ownership: Readonly<Record<OwnerType, string>>;
  /** Sentence that settles who pays for loss or damage, by rule. */
  readonly liability: Readonly<Record<string, string>>;
}

/** What clauses may mention, already worded. */
export type ClauseVariables = Readonly<Record<string, string | null>>;

const placeholder = /\{([^{}]*)\}/g;
/** What stands for a fact that is not known: room to write it in. */
const blank = '\u2026\u2026\u2026\u2026';

/** A clause names a variable that agreements do not have. */
export interface UnknownVariable {
  readonly clause: string;
  readonly variable: string;
}

/** The variables a text names, in the order of their first mention. */
export function variablesOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] ?? ''))];
}

/** The first variable of a clause that is not among those known, or null. */
export function unknownVariable(key: string, text: string, known: ClauseVariables): UnknownVariable | null {
  const variable = variablesOf(text).find((name) => !Object.hasOwn(known, name));
  return variable === undefined ? null : { clause: key, variable };
}

/** Fills a text in; a variable that is not known yet leaves room to write. Variables must be checked before. */
export function fillText(text: string, variables: ClauseVariables): string {
  return text.replace(placeholder, (_, name: string) => variables[name] ?? blank);
}

/**
 * The clauses of an agreement in the set's order: those that apply to the ownership type and are switched on.
 * `switched` overrides the defaults by key.
 */
export function selectClauses(
  clauses: readonly Clause[],
  ownerType: OwnerType,
  switched: Readonly<Record<string, boolean>> = {},
): Clause[] {
  return clauses.filter(
    (clause) => clause.appliesTo.includes(ownerType) && (switched[clause.key] ?? clause.default),
  );
}
