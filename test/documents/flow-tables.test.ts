import { expect, test } from 'vitest';
import { Flow, type Block } from '../../main/documents/flow.ts';

const block = (
  height: number,
  name: string,
  changes: Partial<Block> = {},
): Block & { readonly name: string } => ({
  name,
  height,
  before: 0,
  draw: () => {},
  ...changes,
});
const named = (flow: Flow) =>
  flow.pages.map((page) => page.map(({ block: placed }) => ('name' in placed ? placed.name : '?')));

test('a table that fits on the next page goes there whole', () => {
  const flow = new Flow(() => 0, 100);
  flow.add(0, [block(70, 'before')]);
  flow.addHeadedTable(
    0,
    [block(10, 'lead', { keepWithNext: true })],
    block(10, 'head', { keepWithNext: true }),
    [block(30, '1'), block(30, '2')],
  );
  expect(named(flow)).toEqual([['before'], ['lead', 'head', '1', '2']]);
});

test('a table longer than a page says its headings again on each, and splits no row', () => {
  const flow = new Flow(() => 0, 100);
  const rows = [1, 2, 3, 4, 5].map((number) => block(40, String(number)));
  flow.addHeadedTable(
    0,
    [block(10, 'lead', { keepWithNext: true })],
    block(10, 'head', { keepWithNext: true }),
    rows,
  );
  expect(named(flow)).toEqual([
    ['lead', 'head', '1', '2'],
    ['head', '3', '4'],
    ['head', '5'],
  ]);
});

/** A text of ten lines to a piece that can be cut anywhere. */
const text = (height: number, name: string): Block =>
  block(height, name, {
    split: (room) => (room < 10 ? null : [text(room, `${name}<`), text(height - room, `${name}>`)]),
  });

test('a text goes on in the next column of its page, and over the page only when it is taller than one', () => {
  const columns = new Flow(() => 0, 100);
  columns.addColumns([0, 50], [text(80, 'a'), text(60, 'b'), text(70, 'c')]);
  expect(named(columns)).toEqual([
    ['a', 'b<', 'b>'],
    ['c<', 'c>'],
  ]);
  const single = new Flow(() => 0, 100);
  single.add(0, [text(60, 'a'), text(60, 'b'), text(150, 'c')]);
  expect(named(single)).toEqual([['a'], ['b'], ['c<'], ['c>']]);
});
