import { describe, expect, it } from 'vitest';
import { labelAfterKey, labelPlaces, sheetsNeeded } from '../../renderer/labels/sheet-geometry.ts';

const sheet = {
  page: { width: 210, height: 297 },
  width: 45.72,
  height: 21.17,
  x0: 9.75,
  y0: 21.41,
  dx: 48.26,
  dy: 21.17,
  columns: 4,
  rows: 12,
  margin: 1,
};

describe('the labels of a sheet', () => {
  it('are counted along the rows', () => {
    const places = labelPlaces(sheet);
    expect(places).toHaveLength(48);
    expect(places[0]).toEqual({ number: 1, row: 1, column: 1, x: 9.75, y: 21.41 });
    expect(places[5]).toMatchObject({ number: 6, row: 2, column: 2 });
    expect(places[5]?.x).toBeCloseTo(58.01);
    expect(places[47]).toMatchObject({ number: 48, row: 12, column: 4 });
  });

  it('lie on the page to the last', () => {
    const last = labelPlaces(sheet).at(-1);
    expect((last?.x ?? 0) + sheet.width).toBeLessThanOrEqual(sheet.page.width);
    expect((last?.y ?? 0) + sheet.height).toBeLessThanOrEqual(sheet.page.height);
  });

  it('fill as many sheets as the used labels leave', () => {
    expect(sheetsNeeded(sheet, 0, 1)).toBe(0);
    expect(sheetsNeeded(sheet, 48, 1)).toBe(1);
    expect(sheetsNeeded(sheet, 48, 2)).toBe(2);
    expect(sheetsNeeded(sheet, 1, 48)).toBe(1);
    expect(sheetsNeeded(sheet, 2, 48)).toBe(2);
  });

  it.each([
    ['ArrowRight', 5, 6],
    ['ArrowLeft', 5, 4],
    ['ArrowDown', 5, 9],
    ['ArrowUp', 5, 1],
    ['ArrowUp', 4, 4],
    ['ArrowDown', 45, 45],
    ['ArrowLeft', 1, 1],
    ['ArrowRight', 48, 48],
    ['Home', 30, 1],
    ['End', 30, 48],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(labelAfterKey(sheet, from, key)).toBe(to);
  });

  it('stay where they are for other keys', () => {
    expect(labelAfterKey(sheet, 5, 'a')).toBeUndefined();
  });
});
