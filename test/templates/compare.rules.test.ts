import { describe, expect, test } from 'vitest';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { templateKinds } from '../../preload/contract/template-values.ts';
import { agreedTerms } from '../../main/agreements/agreed-terms.rules.ts';
import { defaultTerms } from '../../main/settings/office.rules.ts';
import { builtInTemplate } from '../../main/templates/built-in-templates.ts';
import { clauseSet } from '../../main/templates/clause-texts.ts';
import { compareContents, movedKeys } from '../../main/templates/compare.rules.ts';
import { contentIssues, languagesOf } from '../../main/templates/template.rules.ts';
import { wordChanges } from '../../main/templates/word-changes.rules.ts';

/** Numbers that come out the same each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const builtIn = (key: string, language: (typeof paperLanguages)[number]) => clauseSet(language).clauses[key];
const compare = (before: TemplateContent, after: TemplateContent) =>
  compareContents(before, after, builtIn, 'en');

/** Some edits such as an administrator makes, each of them certain to change something. */
const edits: readonly ((content: TemplateContent, next: (below: number) => number) => TemplateContent)[] = [
  (content, next) => {
    const at = next(content.clauses.length);
    return { ...content, clauses: content.clauses.map((c, i) => (i === at ? { ...c, on: !c.on } : c)) };
  },
  (content, next) => {
    const at = next(content.clauses.length);
    const texts = { en: { title: `Title ${next(1e6)}`, text: `Text ${next(1e6)} of {officeName}.` } };
    return { ...content, clauses: content.clauses.map((c, i) => (i === at ? { ...c, texts } : c)) };
  },
  (content, next) => {
    const clauses = [...content.clauses];
    const [moved] = clauses.splice(next(clauses.length - 1), 1);
    return { ...content, clauses: moved ? [...clauses, moved] : clauses };
  },
  (content, next) => ({ ...content, clauses: content.clauses.toSpliced(next(content.clauses.length), 1) }),
  (content, next) => ({ ...content, terms: { ...content.terms, lossReportHours: 100 + next(600) } }),
  (content, next) => ({ ...content, renewalMonths: 13 + next(100) }),
  (content, next) => ({ ...content, termTexts: { sw: { allowance: `TZS ${next(1e6)}` } } }),
  (content, next) => ({ ...content, stampArea: { width: 61 + next(29), height: 60 } }),
  (content) => ({ ...content, signatures: content.signatures.toReversed() }),
  (content, next) => ({ ...content, titles: { en: `Heading ${next(1e6)}` } }),
];

describe('comparing two versions', () => {
  test.each(templateKinds)('of %s finds nothing in equal ones', (kind) => {
    expect(compare(builtInTemplate(kind), structuredClone(builtInTemplate(kind)))).toEqual([]);
  });

  test('finds every edit, and the same way back', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = numbers(seed);
      const kind = templateKinds[next(templateKinds.length)] ?? 'institution';
      const before = builtInTemplate(kind);
      const edit = edits[seed % edits.length];
      const after = edit ? edit(before, next) : before;
      const differences = compare(before, after);
      expect(differences.length, `seed ${seed}`).toBeGreaterThan(0);
      const back = compare(after, before);
      expect(back.length, `seed ${seed}`).toBe(differences.length);
      for (const { before: was, after: is, parts } of differences) {
        const kept = (gone: 'added' | 'removed') =>
          parts
            .filter(({ change }) => change !== gone)
            .map(({ text }) => text)
            .join('');
        if (parts.length === 0) continue;
        expect(kept('added')).toBe(was);
        expect(kept('removed')).toBe(is);
      }
    }
  });

  test('tells of an edited clause what was said and what is said, and in which languages no longer', () => {
    const before = builtInTemplate('institution');
    const clauses = before.clauses.map((clause) =>
      clause.key === 'care'
        ? { ...clause, texts: { en: { title: 'Keeping it safe', text: 'Keep it in the bag.' } } }
        : clause,
    );
    expect(compare(before, { ...before, clauses })).toMatchObject([
      { group: 'clauses', what: 'text', subject: 'care', language: 'en', after: 'Keep it in the bag.' },
      { group: 'clauses', what: 'languages', subject: 'care', before: 'en, fr, pt, sw', after: 'en' },
    ]);
  });

  test('calls as few clauses moved as will do', () => {
    expect([...movedKeys(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])]).toEqual(['a']);
    expect([...movedKeys(['a', 'b', 'c'], ['a', 'b', 'c'])]).toEqual([]);
    expect([...movedKeys(['a', 'b'], ['c', 'd'])]).toEqual([]);
    expect([...movedKeys(['a', 'b', 'c'], ['c', 'x', 'b', 'a'])]).toHaveLength(2);
  });
});

test('words that stayed, went and came make up both texts, whatever they are', () => {
  const words = ['keep', 'it', 'dry', ' ', '  ', '\n', '{officeName}', 'ā', '"', 'x'];
  for (let seed = 1; seed <= 400; seed += 1) {
    const next = numbers(seed);
    const text = () =>
      Array.from({ length: next(30) }, () => words[next(words.length)]).join(next(2) ? ' ' : '');
    const [before, after] = [text(), text()];
    const parts = wordChanges(before, after);
    const without = (gone: 'added' | 'removed') =>
      parts.flatMap(({ text: part, change }) => (change === gone ? [] : [part])).join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
    if (before === after) expect(parts.every(({ change }) => change === 'same')).toBe(true);
    for (const [at, { change }] of parts.entries()) expect(parts[at + 1]?.change).not.toBe(change);
  }
});

test('terms of a template override the office field by field, and only those', () => {
  const office = defaultTerms();
  const fields = Object.keys(office);
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = numbers(seed);
    const settled = Object.fromEntries(
      fields.filter(() => next(3) === 0).map((field) => [field, next(2) ? `own ${seed}` : next(700)]),
    ) as TemplateContent['terms'];
    const agreed: Readonly<Record<string, unknown>> = agreedTerms(office, settled);
    expect(Object.keys(agreed)).toEqual(fields);
    for (const [field, value] of Object.entries(office)) {
      expect(agreed[field]).toBe((settled as Readonly<Record<string, unknown>>)[field] ?? value);
    }
  }
});

describe('what a template must be', () => {
  const isBuiltIn = (key: string): boolean => Object.hasOwn(clauseSet('en').clauses, key);
  const issuesOf = (changes: Partial<TemplateContent>) =>
    contentIssues({ ...builtInTemplate('institution'), ...changes }, isBuiltIn).map(
      ({ field, code }) => `${field} ${code}`,
    );

  test.each(templateKinds)("Boxfile's own of %s is whole in every language", (kind) => {
    const content = builtInTemplate(kind);
    expect(contentIssues(content, isBuiltIn)).toEqual([]);
    expect(languagesOf(content)).toEqual(paperLanguages);
    expect(Object.hasOwn(content.terms, 'liabilityRule')).toBe(kind === 'personal');
  });

  test('each fault is named at its field', () => {
    const { clauses, copies, signatures } = builtInTemplate('institution');
    const [first] = clauses;
    expect(issuesOf({ clauses: [] })).toEqual(['clauses required']);
    expect(issuesOf({ clauses: first ? [first, first] : [] })).toEqual(['clauses.1 duplicate']);
    expect(issuesOf({ copies: copies.toReversed() })).toEqual(['copies copies-in-order']);
    expect(issuesOf({ copies: copies.map((copy) => ({ ...copy, required: false })) })).toEqual([
      'copies nothing-required',
    ]);
    expect(issuesOf({ signatures: signatures.filter(({ party }) => party !== 'holder') })).toEqual([
      'signatures holder-missing',
    ]);
    expect(issuesOf({ titles: { fr: ' ' } })).toEqual(['titles.fr required']);
    expect(issuesOf({ titles: { fr: 'Accord {x}' } })).toEqual(['titles.fr unknown-variable']);
    expect(issuesOf({ terms: { liabilityCap: 'amount' } })).toEqual(['terms.liabilityAmount required']);
    expect(issuesOf({ kind: 'personal', terms: { liabilityRule: 'group-pool' } })).toEqual([
      'terms.liabilityRule not-in-list',
    ]);
    expect(issuesOf({ termTexts: { sw: { allowance: 'Kwa {x}' } } })).toEqual([
      'termTexts.sw.allowance unknown-variable',
    ]);
    expect(issuesOf({ kind: 'shared', users: 1 })).toEqual(['users out-of-range']);
  });

  test('it is offered in the languages in which each clause that is on is worded', () => {
    const own = (on: boolean, ...languages: ('en' | 'fr' | 'sw')[]) => ({
      key: `own-${languages.join('-')}`,
      on,
      initials: false,
      texts: Object.fromEntries(languages.map((language) => [language, { title: 'T', text: 'T.' }])),
    });
    expect(
      languagesOf({ clauses: [own(true, 'en', 'sw'), own(true, 'sw', 'fr'), own(false, 'en')] }),
    ).toEqual(['sw']);
    expect(languagesOf({ clauses: [own(true, 'en'), own(true, 'fr')] })).toEqual([]);
  });
});

test('texts that have nothing in common cost no more than the whole comparison may', () => {
  const long = (seed: number): string => {
    const next = numbers(seed);
    return Array.from({ length: 1900 }, () => `w${next(1e6)}`).join(' ');
  };
  const withTexts = (seed: number): TemplateContent => {
    const content = builtInTemplate('institution');
    const [clause] = content.clauses;
    if (!clause) throw new Error('The template has no clause');
    const clauses = Array.from({ length: 120 }, (_, at) => ({
      ...clause,
      key: `own-${at}`,
      texts: Object.fromEntries(
        paperLanguages.map((language, place) => [
          language,
          { title: 'T', text: long(seed + at * 10 + place) },
        ]),
      ),
    }));
    return { ...content, clauses };
  };
  const [before, after] = [withTexts(1), withTexts(100_000)];
  const start = process.cpuUsage();
  const found = compare(before, after);
  const { user } = process.cpuUsage(start);
  expect(found).toHaveLength(120 * paperLanguages.length);
  // Each text in full would take some thirty times as long.
  expect(user).toBeLessThan(3_000_000);
  for (const { before: was, after: is, parts } of found) {
    const joined = (without: string): string =>
      parts
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('');
    expect([joined('added'), joined('removed')]).toEqual([was, is]);
  }
});

test('a small change in a long text is told word by word, however long it is', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
  const parts = wordChanges(many.join(' '), many.with(10_000, 'other').join(' '));
  expect(parts.map(({ change }) => change)).toEqual(['same', 'removed', 'added', 'same']);
});
