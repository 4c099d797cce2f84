import { expect, test } from 'vitest';
import {
  addRange,
  countSelected,
  isSelected,
  nothingSelected,
  toggle,
} from '../../renderer/components/data-table/table-selection.ts';

const order = [30, 10, 20, 50, 40];

test('a row is ticked and its tick is taken away again', () => {
  const one = toggle(nothingSelected, 20, order);
  expect(isSelected(one, 20)).toBe(true);
  expect(countSelected(toggle(one, 20, order), order.length)).toBe(0);
});

test('a range follows the order of the list, in either direction, and keeps what was ticked', () => {
  const one = toggle(nothingSelected, 30, order);
  const down = addRange(one, order, 1, 3);
  const up = addRange(one, order, 3, 1);
  expect(down).toEqual({ kind: 'rows', rows: new Set([30, 10, 20, 50]) });
  expect(up).toEqual(down);
});

test('taking one out of all leaves every other row', () => {
  const rest = toggle({ kind: 'all' }, 20, order);
  expect(rest).toEqual({ kind: 'rows', rows: new Set([30, 10, 50, 40]) });
  expect(countSelected({ kind: 'all' }, order.length)).toBe(5);
});
