import { describe, expect, it } from 'vitest';
import { readTypedForm, shortNumber } from '../../main/agreements/typed-form.rules.ts';

describe('what is typed in the place of a code', () => {
  it.each([
    ['KIL-00042', 'KIL', 42, null],
    ['KIL-42', 'KIL', 42, null],
    ['kil42', 'KIL', 42, null],
    ['KIL 42', 'KIL', 42, null],
    [' kil-42/b ', 'KIL', 42, 'B'],
    ['KIL-00042 A', 'KIL', 42, 'A'],
    ['KIL 0042 c', 'KIL', 42, 'C'],
    ['KIL-42a', 'KIL', 42, 'A'],
    ['RUF-N-7', 'RUF-N', 7, null],
  ])('%s is number %s %i and copy %s', (text, prefix, sequence, mark) => {
    const typed = readTypedForm(text);
    expect(typed).toMatchObject({ box: { prefix, sequence }, mark });
  });

  it.each(['', 'BAA', 'Sample Worker', 'BX1/KIL-00042/K3ZQ', '356938035643809', 'KIL-42 D', '2026/01'])(
    '%j is no number of a form',
    (text) => {
      expect(readTypedForm(text)).toBeNull();
    },
  );
});

describe('what filters a list by number', () => {
  it.each([
    ['KIL-42', 42],
    ['kil 12345', 12_345],
    ['KIL-10', 10],
    ['KIL-0004', null],
    ['KIL-00042', null],
    ['0042', null],
    ['Sample', null],
  ])('%s stands for number %s', (text, sequence) => {
    expect(shortNumber(text)?.sequence ?? null).toBe(sequence);
  });
});
