import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type {
  TemplateClause,
  TemplateContent,
  TemplateSignature,
} from '../../preload/contract/template-content.ts';
import type { Difference } from '../../preload/contract/template-differences.ts';
import type { ClauseText } from './clause.rules.ts';
import { wordBudget, wordChanges, type WordBudget } from './word-changes.rules.ts';

/** Boxfile's own text of a clause in a language, for clauses that a template has not worded itself. */
export type BuiltInText = (key: string, language: PaperLanguage) => ClauseText | undefined;

/**
 * What one content of a template has changed against another, clause by clause and term by term; nothing for
 * equal ones. `language` is the one that clauses are named in.
 */
export function compareContents(
  before: TemplateContent,
  after: TemplateContent,
  builtIn: BuiltInText,
  language: PaperLanguage,
): Difference[] {
  return [
    ...clauseDifferences(before.clauses, after.clauses, builtIn, language),
    ...termDifferences(before, after),
    ...listDifferences('copies', before.copies, after.copies, ({ mark }) => mark),
    ...listDifferences('signatures', before.signatures, after.signatures, ({ party }) => party),
    ...formDifferences(before, after),
  ];
}

type Change = Pick<Difference, 'group' | 'what' | 'subject'> & Partial<Difference>;

function difference(change: Change): Difference {
  return { name: null, language: null, before: null, after: null, parts: [], ...change };
}

/** The text of a clause in a language: the office's, or Boxfile's where the office has written none at all. */
function textOf(
  clause: TemplateClause,
  language: PaperLanguage,
  builtIn: BuiltInText,
): ClauseText | undefined {
  return clause.texts?.[language] ?? (clause.texts ? undefined : builtIn(clause.key, language));
}

function clauseDifferences(
  before: readonly TemplateClause[],
  after: readonly TemplateClause[],
  builtIn: BuiltInText,
  language: PaperLanguage,
): Difference[] {
  const old = new Map(before.map((clause) => [clause.key, clause]));
  const now = new Map(after.map((clause) => [clause.key, clause]));
  const named = (clause: TemplateClause): string =>
    (textOf(clause, language, builtIn) ?? Object.values(clause.texts ?? {})[0])?.title ?? clause.key;
  const moved = movedKeys(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const budget = wordBudget();
  const of = (clause: TemplateClause, what: Difference['what'], more: Partial<Difference> = {}): Difference =>
    difference({ group: 'clauses', what, subject: clause.key, name: named(clause), ...more });

  const stayed = after.flatMap((clause) => {
    const was = old.get(clause.key);
    if (!was) return [of(clause, 'added', { after: textOf(clause, language, builtIn)?.text ?? null })];
    return [
      ...(was.on === clause.on ? [] : [of(clause, clause.on ? 'switched-on' : 'switched-off')]),
      ...(was.initials === clause.initials
        ? []
        : [of(clause, clause.initials ? 'initials-on' : 'initials-off')]),
      ...(moved.has(clause.key) ? [of(clause, 'moved')] : []),
      ...wordDifferences(was, clause, builtIn, budget, (what, more) => of(clause, what, more)),
    ];
  });
  const gone = before.flatMap((clause) =>
    now.has(clause.key)
      ? []
      : [of(clause, 'removed', { before: textOf(clause, language, builtIn)?.text ?? null })],
  );
  return [...stayed, ...gone];
}

function wordDifferences(
  was: TemplateClause,
  is: TemplateClause,
  builtIn: BuiltInText,
  budget: WordBudget,
  of: (what: Difference['what'], more: Partial<Difference>) => Difference,
): Difference[] {
  const inBoth: Difference[] = [];
  const languagesOf = (clause: TemplateClause) =>
    paperLanguages.filter((language) => textOf(clause, language, builtIn) !== undefined).join(', ');
  for (const language of paperLanguages) {
    const [before, after] = [textOf(was, language, builtIn), textOf(is, language, builtIn)];
    if (!before || !after) continue;
    for (const part of ['title', 'text'] as const) {
      if (before[part] === after[part]) continue;
      inBoth.push(
        of(part, {
          language,
          before: before[part],
          after: after[part],
          parts: wordChanges(before[part], after[part], budget),
        }),
      );
    }
  }
  const [spoken, speaks] = [languagesOf(was), languagesOf(is)];
  return spoken === speaks ? inBoth : [...inBoth, of('languages', { before: spoken, after: speaks })];
}

/** Keys that changed their place among those that both have: all but a longest run that kept its order. */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const common = after.filter((key) => before.includes(key));
  const places = common.map((key) => before.indexOf(key));
  // Length of the longest rising run that ends at each, and the one before it in that run.
  const run = places.map(() => ({ length: 1, previous: -1 }));
  places.forEach((place, at) => {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (run[earlier]?.length ?? 0) + 1;
      if ((places[earlier] ?? 0) < place && length > (run[at]?.length ?? 0))
        run[at] = { length, previous: earlier };
    }
  });
  let end = run.reduce((best, { length }, at) => (length > (run[best]?.length ?? 0) ? at : best), 0);
  const kept = new Set<string>();
  while (run[end]) {
    kept.add(common[end] ?? '');
    end = run[end]?.previous ?? -1;
  }
  return new Set(common.filter((key) => !kept.has(key)));
}

type Value = string | number | boolean | null | undefined;

function valueText(value: Value): string | null {
  return value === undefined || value === null || value === '' ? null : String(value);
}

function valueDifferences(
  group: Difference['group'],
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
  language: PaperLanguage | null = null,
): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((subject) => {
    const [was, is] = [valueText(before[subject]), valueText(after[subject])];
    return was === is
      ? []
      : [difference({ group, what: 'value', subject, language, before: was, after: is })];
  });
}

function termDifferences(before: TemplateContent, after: TemplateContent): Difference[] {
  const periods = ({ renewalMonths, dueAfterDays }: TemplateContent) => ({ renewalMonths, dueAfterDays });
  return [
    ...valueDifferences('terms', before.terms, after.terms),
    ...valueDifferences('terms', periods(before), periods(after)),
    ...paperLanguages.flatMap((language) =>
      valueDifferences('terms', before.termTexts[language] ?? {}, after.termTexts[language] ?? {}, language),
    ),
  ];
}

/** What a copy or a signature is like, as words that `templates.mark` has in the catalogue. */
function marksOf(entry: TemplateContent['copies'][number] | TemplateSignature): string {
  return 'mark' in entry
    ? [entry.destination, `end-${entry.endPlace}`, entry.required ? 'required' : 'optional'].join(' ')
    : [
        entry.required ? 'required' : 'optional',
        ...(entry.stamp ? ['stamp'] : []),
        ...(entry.thumbprint ? ['thumbprint'] : []),
      ].join(' ');
}

function listDifferences<T extends TemplateContent['copies'][number] | TemplateSignature>(
  group: 'copies' | 'signatures',
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
): Difference[] {
  const old = new Map(before.map((entry) => [keyOf(entry), marksOf(entry)]));
  const now = new Map(after.map((entry) => [keyOf(entry), marksOf(entry)]));
  const moved = movedKeys([...old.keys()], [...now.keys()]);
  const changes = [...now].flatMap(([subject, marks]) => {
    const was = old.get(subject);
    if (was === undefined) return [difference({ group, what: 'added', subject, after: marks })];
    return [
      ...(was === marks ? [] : [difference({ group, what: 'value', subject, before: was, after: marks })]),
      ...(moved.has(subject) ? [difference({ group, what: 'moved', subject })] : []),
    ];
  });
  const gone = [...old].flatMap(([subject, marks]) =>
    now.has(subject) ? [] : [difference({ group, what: 'removed', subject, before: marks })],
  );
  return [...changes, ...gone];
}

function formDifferences(before: TemplateContent, after: TemplateContent): Difference[] {
  const form = ({ kind, stampArea, annex, users }: TemplateContent) => ({
    kind,
    stampArea: `${stampArea.width} x ${stampArea.height} mm`,
    ...annex,
    users,
  });
  const titles = paperLanguages.flatMap((language) =>
    valueDifferences('form', { title: before.titles[language] }, { title: after.titles[language] }, language),
  );
  return [...titles, ...valueDifferences('form', form(before), form(after))];
}
