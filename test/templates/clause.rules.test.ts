import { describe, expect, test } from 'vitest';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { fillText, unknownVariable, variablesOf } from '../../main/templates/clause.rules.ts';
import { clauseSet } from '../../main/templates/index.ts';

describe('the texts', () => {
  test.each(paperLanguages)('in %s are whole sentences with variables that agreements have', (language) => {
    const { clauses, ownership, liability } = clauseSet(language);
    for (const [key, { title, text }] of Object.entries(clauses)) {
      expect(text, key).toMatch(/^[\p{Lu}{].*\.$/u);
      expect(title, key).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(text, key).not.toMatch(/ {2}|TODO/);
      expect(unknownVariable(key, `${title} ${text}`)).toBeNull();
    }
    for (const sentence of [...Object.values(ownership), ...Object.values(liability)]) {
      expect(unknownVariable('sentence', sentence)).toBeNull();
    }
  });

  test('of every language have the clauses of the English ones', () => {
    const keys = Object.keys(clauseSet('en').clauses).sort();
    for (const language of paperLanguages) {
      expect(Object.keys(clauseSet(language).clauses).sort(), language).toEqual(keys);
    }
  });

  test('of a language that is not there are refused', () => {
    for (const language of ['xx', '', 'toString', '__proto__']) {
      expect(() => clauseSet(language)).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });
});

describe('filling in', () => {
  test('a fact not known yet leaves room to write', () => {
    expect(fillText('Until {endsOn}.', { endsOn: null })).toBe('Until \u2026\u2026\u2026\u2026.');
  });

  test('a value is put in as it is, braces and dollars included', () => {
    expect(fillText('{a} and {b}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1 and x');
    expect(variablesOf('{a} {b} {a}')).toEqual(['a', 'b']);
  });

  test('names what no agreement has, inherited names included', () => {
    expect(unknownVariable('odd', 'By {endsOn} or {days}')).toEqual({ clause: 'odd', variable: 'days' });
    expect(unknownVariable('odd', '{toString}')).toEqual({ clause: 'odd', variable: 'toString' });
    expect(unknownVariable('odd', '{}')).toEqual({ clause: 'odd', variable: '' });
    expect(unknownVariable('good', '{endsOn}')).toBeNull();
  });
});
