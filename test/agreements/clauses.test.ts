import { describe, expect, test } from 'vitest';
import { liabilityRules, ownerTypes } from '../../preload/contract/settings.ts';
import {
  fillText,
  selectClauses,
  unknownVariable,
  variablesOf,
  type ClauseSet,
} from '../../main/agreements/clause.rules.ts';
import { clauseSet, resolveWording } from '../../main/agreements/clauses.ts';
import { sampleVariables } from './agreement-sample.ts';

const english = clauseSet('en');

describe('the English set', () => {
  test('has a sentence for every ownership and every liability rule of the settings', () => {
    expect(Object.keys(english.ownership).sort()).toEqual([...ownerTypes].sort());
    expect(Object.keys(english.liability).sort()).toEqual([...liabilityRules].sort());
  });

  test('has keys of their own, whole sentences, and nothing left over from writing', () => {
    expect(new Set(english.clauses.map(({ key }) => key)).size).toBe(english.clauses.length);
    for (const { key, title, text, appliesTo } of english.clauses) {
      expect(text, key).toMatch(/^[A-Z{].*\.$/);
      expect(title, key).toMatch(/^[A-Z].*[^.]$/);
      expect(appliesTo.length, key).toBeGreaterThan(0);
      expect(text, key).not.toMatch(/ {2}|TODO|\bsection \d/);
    }
  });

  test.each([
    'ownership',
    'purpose',
    'sole-user',
    'care',
    'lock',
    'settings',
    'sim',
    'airtime',
    'confidential',
    'sync',
    'faults',
    'upkeep',
    'loss',
    'liability',
    'inspection',
    'remote',
    'tracking',
    'return',
    'next-of-kin',
    'erase',
    'breach',
    'changes',
    'privacy',
    'law',
    'language',
    'explained',
  ])('covers %s', (key) => {
    expect(english.clauses.some((clause) => clause.key === key)).toBe(true);
  });

  test.each(ownerTypes)('words an agreement of ownership %s under every liability rule', (ownerType) => {
    for (const liabilityRule of liabilityRules) {
      const wording = resolveWording({
        language: 'en',
        ownerType,
        liabilityRule,
        variables: sampleVariables,
      });
      const all = [
        wording.ownershipText,
        wording.liabilityText,
        ...wording.clauses.flatMap(({ title, text }) => [title, text]),
      ].join(' ');
      expect(all).not.toMatch(/[{}]/);
      expect(wording.clauses.length).toBeGreaterThanOrEqual(14);
      expect(wording.clauseVersion).toBe('en 2');
    }
  });

  test('gives a personal device its own clauses and none about lending', () => {
    const keys = (ownerType: 'personal' | 'institution') =>
      selectClauses(english.clauses, ownerType).map(({ key }) => key);
    expect(keys('personal')).toEqual(
      expect.arrayContaining(['personal-ownership', 'minimum', 'application', 'withdraw', 'number-for-work']),
    );
    expect(keys('personal')).not.toContain('ownership');
    expect(keys('institution')).not.toContain('withdraw');
  });
});

describe('filling in', () => {
  const set: ClauseSet = {
    ...english,
    clauses: [
      {
        key: 'odd',
        title: 'Odd',
        text: 'Within {hours} hours, or {days}.',
        appliesTo: ['institution'],
        default: true,
        initials: false,
      },
    ],
  };

  test('a variable that agreements do not have is an error naming clause and variable', () => {
    const choice = {
      language: 'en',
      ownerType: 'institution',
      liabilityRule: 'shared',
      variables: { ...sampleVariables, hours: '24' },
    } as const;
    expect(() => resolveWording(choice, set)).toThrow(
      expect.objectContaining({
        code: 'unknown-clause-variable',
        params: { clause: 'odd', variable: 'days' },
      }),
    );
    expect(unknownVariable('odd', '{toString}', {})).toEqual({ clause: 'odd', variable: 'toString' });
  });

  test('a fact not known yet leaves room to write', () => {
    expect(fillText('Within {hours} hours.', { hours: null })).toBe('Within \u2026\u2026\u2026\u2026 hours.');
  });

  test('a value is put in as it is, braces and dollars included', () => {
    expect(fillText('{a} and {b}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1 and x');
    expect(variablesOf('{a} {b} {a}')).toEqual(['a', 'b']);
  });

  test('switches override the defaults', () => {
    const keys = selectClauses(english.clauses, 'institution', { language: true, tracking: false }).map(
      ({ key }) => key,
    );
    expect(keys).toContain('language');
    expect(keys).not.toContain('tracking');
  });

  test('a language or rule that is not there is refused', () => {
    const choice = { language: 'en', ownerType: 'institution', variables: sampleVariables } as const;
    expect(() => clauseSet('xx')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => resolveWording({ ...choice, liabilityRule: 'nobody' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
