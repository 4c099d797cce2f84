import { expect, test } from 'vitest';
import {
  leastWidth,
  pressHeading,
  tracks,
  type Column,
} from '../../renderer/components/data-table/columns.ts';
import { destination } from '../../renderer/components/data-table/use-grid-keys.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowUp', 0, 0],
  ['PageDown', 95, 99],
  ['PageUp', 12, 2],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s from row %i leads to row %i of a hundred', (key, from, to) => {
  expect(destination(key, from, 100, 10)).toBe(to);
});

test('other keys do not move', () => {
  expect(destination('a', 3, 100, 10)).toBeUndefined();
});

test('pressing a heading sorts by it, pressing it again turns the order round', () => {
  const up = pressHeading({ column: 'state', direction: 'descending' }, 'model');
  expect(up).toEqual({ column: 'model', direction: 'ascending' });
  expect(pressHeading(up, 'model')).toEqual({ column: 'model', direction: 'descending' });
});

test('columns that do not grow keep their width', () => {
  const cell = (): string => '';
  const columns: Column<never>[] = [
    { key: 'a', title: 'A', width: 100, grow: 0, cell },
    { key: 'b', title: 'B', width: 80, grow: 2, cell },
  ];
  expect(tracks(columns, true)).toBe('40px 100px minmax(80px, 2fr)');
  expect(leastWidth(columns, true)).toBe(220);
});
