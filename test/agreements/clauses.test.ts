import { describe, expect, test } from 'vitest';
import { liabilityRules, ownerTypes } from '../../preload/contract/settings.ts';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { clauseVariables, templateKinds } from '../../preload/contract/template-values.ts';
import { resolveWording } from '../../main/agreements/clauses.ts';
import { builtInTemplate, clauseSet } from '../../main/templates/index.ts';
import { sampleVariables } from './agreement-sample.ts';

const english = clauseSet('en');
const institution = {
  content: builtInTemplate('institution'),
  ownerType: 'institution',
  liabilityRule: 'shared',
  variables: sampleVariables,
} as const;

describe("Boxfile's own templates", () => {
  test('fill in every variable that clauses may mention', () => {
    expect(Object.keys(sampleVariables).sort()).toEqual([...clauseVariables].sort());
  });

  test.each(paperLanguages.flatMap((language) => templateKinds.map((kind) => [language, kind] as const)))(
    'are worded in %s for %s under every liability rule',
    (language, kind) => {
      const ownerType = kind === 'partner' || kind === 'personal' ? kind : 'institution';
      for (const liabilityRule of liabilityRules) {
        const wording = resolveWording(
          { ...institution, content: builtInTemplate(kind), ownerType, liabilityRule },
          clauseSet(language),
        );
        const all = [
          wording.title,
          wording.ownershipText,
          wording.liabilityText,
          ...wording.clauses.flatMap(({ title, text }) => [title, text]),
        ];
        expect(all.join(' ')).not.toMatch(/[{}]/);
        expect(all.every((text) => text.trim() !== '')).toBe(true);
        expect(wording.clauses.length).toBeGreaterThanOrEqual(14);
      }
    },
  );

  test("say of somebody's own device what no other does", () => {
    const keys = (kind: 'institution' | 'personal') => builtInTemplate(kind).clauses.map(({ key }) => key);
    for (const key of ['minimum', 'personal-allowance', 'consent', 'withdraw']) {
      expect(keys('personal')).toContain(key);
      expect(keys('institution')).not.toContain(key);
    }
    expect(keys('personal')).not.toContain('ownership');
    const { liabilityText } = resolveWording(
      {
        ...institution,
        content: builtInTemplate('personal'),
        ownerType: 'personal',
        liabilityRule: 'holder-pays',
      },
      english,
    );
    expect(liabilityText).toBe(english.liability['personal-holder-pays']);
  });

  test('have a sentence for every ownership and every liability rule of the settings', () => {
    for (const language of paperLanguages) {
      const set = clauseSet(language);
      expect(Object.keys(set.ownership).sort()).toEqual([...ownerTypes].sort());
      expect(Object.keys(set.liability)).toEqual(expect.arrayContaining([...liabilityRules]));
    }
  });
});

describe('wording an agreement', () => {
  const withClause = (texts: Record<string, { title: string; text: string }>) => ({
    ...institution,
    content: { ...institution.content, clauses: [{ key: 'own-rule', on: true, initials: true, texts }] },
  });

  test('a variable that agreements do not have is an error naming clause and variable', () => {
    const odd = withClause({ en: { title: 'Odd', text: 'Within {hours} hours.' } });
    expect(() => resolveWording(odd, english)).toThrow(
      expect.objectContaining({
        code: 'unknown-clause-variable',
        params: { clause: 'Odd', variable: 'hours' },
      }),
    );
  });

  test('a clause of the office is never replaced by another text where it has none', () => {
    const own = withClause({ en: { title: 'Own', text: 'For {holderName}.' } });
    expect(resolveWording(own, english).clauses).toEqual([
      { key: 'own-rule', title: 'Own', text: 'For Worker Sample.', initials: true },
    ]);
    expect(() => resolveWording(own, clauseSet('sw'))).toThrow(
      expect.objectContaining({
        code: 'clause-without-text',
        params: { clause: 'own-rule', language: 'sw' },
      }),
    );
  });

  test('a clause of Boxfile that the office has worded anew in one language is not mixed with the old one', () => {
    const content = {
      ...institution.content,
      clauses: [
        { key: 'care', on: true, initials: false, texts: { en: { title: 'Care', text: 'Be careful.' } } },
      ],
    };
    expect(resolveWording({ ...institution, content }, english).clauses[0]?.text).toBe('Be careful.');
    expect(() => resolveWording({ ...institution, content }, clauseSet('fr'))).toThrow(
      expect.objectContaining({ code: 'clause-without-text' }),
    );
  });

  test('clauses stand in the order of the template, without those switched off', () => {
    const content = {
      ...institution.content,
      titles: { en: 'Agreement of {officeName}' },
      clauses: [
        { key: 'sim', on: true, initials: false },
        { key: 'care', on: false, initials: false },
        { key: 'ownership', on: true, initials: true },
      ],
    };
    const wording = resolveWording({ ...institution, content }, english);
    expect(wording.clauses.map(({ key }) => key)).toEqual(['sim', 'ownership']);
    expect(wording.title).toBe('Agreement of Example District Health Office');
  });

  test('a rule that is not there is refused', () => {
    expect(() => resolveWording({ ...institution, liabilityRule: 'nobody' }, english)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
