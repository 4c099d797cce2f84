import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  guessDateOrder,
  isFormulaError,
  readAmount,
  readCondition,
  readDate,
  readKind,
  readOwnerType,
} from '../../main/exchange/cell.rules.ts';

describe('readDate', () => {
  test.each([
    ['2026-02-03', 'dmy', '2026-02-03'],
    ['2026/2/3', 'mdy', '2026-02-03'],
    ['2026-02-03 00:00:00', 'ymd', '2026-02-03'],
    ['2026-02-03T10:15:00Z', 'ymd', '2026-02-03'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['1/23/23', 'mdy', '2023-01-23'],
    ['26-02-03', 'ymd', '2026-02-03'],
    ['5 Nov 2026', 'ymd', '2026-11-05'],
    ['05-Nov-26', 'ymd', '2026-11-05'],
    ['46023', 'ymd', '2026-01-01'],
    ['2024-02-29', 'ymd', '2024-02-29'],
    ['2026-02-30', 'ymd', null],
    ['2023-02-29', 'ymd', null],
    ['31/02/2026', 'dmy', null],
    ['12345', 'ymd', null],
    ['soon', 'dmy', null],
    ['5 Foo 2026', 'dmy', null],
  ] as const)('%s as %s', (text, order, date) => {
    expect(readDate(text, order)).toBe(date);
  });

  test('every day written in any order is read back', () => {
    const days = fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        expect(readDate(`${date}/${month}/${year}`, 'dmy')).toBe(iso);
        expect(readDate(`${month}/${date}/${year}`, 'mdy')).toBe(iso);
        expect(readDate(String(Math.round(Date.parse(iso) / 86_400_000) + 25_569), 'ymd')).toBe(iso);
      }),
    );
  });
});

test('the order of day and month shows in the cells', () => {
  expect(guessDateOrder(['1/2/26', '1/23/26'])).toBe('mdy');
  expect(guessDateOrder(['1/2/26', '23/1/26'])).toBe('dmy');
  expect(guessDateOrder(['1/2/26'])).toBe('dmy');
  expect(guessDateOrder(['2026-01-02'])).toBe('ymd');
});

test.each([
  ['Smart Phone', 'phone'],
  ['TABLET', 'tablet'],
  ['Power bank', 'power-bank'],
  ['fridge', null],
  ['constructor', null],
])('kind %s', (text, kind) => expect(readKind(text)).toBe(kind));

test.each([
  ['Institution', 'institution'],
  ['individual', 'personal'],
  ['NGO', 'partner'],
  ['me', null],
])('owner %s', (text, owner) => expect(readOwnerType(text)).toBe(owner));

test.each([
  ['1', 1],
  ['2.0', 2],
  ['9', 9],
  ['Good', 2],
  ['very poor', 5],
  ['purple', null],
  ['', null],
])('condition %s', (text, grade) => expect(readCondition(text)).toBe(grade));

test.each([
  ['2266.13', 2266.13],
  ['1,234.50', 1234.5],
  ['12 000', 12000],
  ['1,5', null],
  ['-3', null],
  ['9e9', null],
])('amount %s', (text, amount) => expect(readAmount(text)).toBe(amount));

test('only what a formula leaves counts as a formula error', () => {
  expect(isFormulaError('#REF!')).toBe(true);
  expect(isFormulaError('#N/A')).toBe(true);
  expect(isFormulaError('#1')).toBe(false);
});
