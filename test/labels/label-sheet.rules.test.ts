import { describe, expect, test } from 'vitest';
import {
  labelsPerSheet,
  positions,
  validateSheet,
  type LabelSheet,
  type SheetProblem,
} from '../../main/labels/label-sheet.rules.ts';
import { labelSheet, labelSheets, preferredSheet } from '../../main/labels/label-sheets.ts';
import { qrFit } from '../../main/labels/qr-fit.rules.ts';

function sheet(id: string): LabelSheet {
  const found = labelSheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

describe('the sheets that ship', () => {
  test.each(labelSheets.map((each) => [each.id, each] as const))('%s fits its page', (_, each) => {
    expect(validateSheet(each)).toEqual([]);
    expect(each.name).toContain(`${labelsPerSheet(each)} a sheet`);
  });

  test('have names of their own, and the preferred one is among them', () => {
    expect(new Set(labelSheets.map(({ id }) => id)).size).toBe(labelSheets.length);
    expect(sheet(preferredSheet).id).toBe('L6009');
    for (const id of ['L6009', 'L6011', 'L7060', 'L7063', '5520', '70x37'])
      expect(labelSheet(id)).toBeDefined();
  });
});

describe('the validator', () => {
  const good = sheet('L7060');
  test.each<[SheetProblem, Partial<LabelSheet>]>([
    ['not-a-number', { dx: Number.NaN }],
    ['no-labels', { columns: 0 }],
    ['no-labels', { rows: 1.5 }],
    ['no-labels', { width: 0 }],
    ['page-size', { page: { width: 5, height: 297 } }],
    ['starts-off-page', { x0: -0.1 }],
    ['too-wide', { x0: 14.6 }],
    ['too-high', { y0: 31 }],
    ['overlap-across', { dx: 63 }],
    ['overlap-down', { dy: 21.1 }],
    ['margin-too-wide', { margin: 20 }],
  ])('names %s', (problem, change) => {
    expect(validateSheet({ ...good, ...change })).toContain(problem);
  });

  test('finds the faults of published tables: a label taller than its pitch', () => {
    expect(validateSheet({ ...sheet('L7654'), height: 23.5, dy: 21.1 })).toContain('overlap-down');
  });
});

describe('positions', () => {
  test('run along the rows from the start, and go on to the next sheet', () => {
    const places = positions(sheet('L6009'), 48, 3);
    expect(places.map((place) => place.sheet)).toEqual([0, 1, 1]);
    expect(places[0]).toMatchObject({ x: 9.75 + 3 * 48.26, y: 21.41 + 11 * 21.17 });
    expect(places[1]).toMatchObject({ x: 9.75, y: 21.41 });
    expect(places[2]).toMatchObject({ x: 9.75 + 48.26, y: 21.41 });
  });

  test.each([0, 49, 1.5, Number.NaN])('refuse start %s', (start) => {
    expect(() => positions(sheet('L6009'), start, 1)).toThrow(RangeError);
  });
});

describe('the size of a code', () => {
  test.each([
    // characters, room mm, dpi -> version, level, module mm
    ['the preferred label, all identifiers', 90, 19.17, 600, { version: 4, level: 'M', module: 0.466 }],
    ['a short payload keeps level Q', 40, 19.17, 600, { version: 3, level: 'Q', module: 0.508 }],
    ['a square label', 90, 38, 600, { version: 6, level: 'Q', module: 0.762 }],
    [
      'level falls to M for whole dots of a 203 dpi printer',
      60,
      20,
      203,
      { version: 3, level: 'M', module: 0.5 },
    ],
  ] as const)('%s', (_, characters, room, dpi, expected) => {
    const fit = qrFit(characters, room, dpi);
    expect(fit).toMatchObject({ version: expected.version, level: expected.level });
    expect(fit?.module).toBeCloseTo(expected.module, 2);
    expect(fit?.side).toBeLessThanOrEqual(room);
    const dots = ((fit?.module ?? 0) / 25.4) * dpi;
    expect(dots).toBeCloseTo(Math.round(dots), 6);
  });

  test('is refused when it would not scan', () => {
    expect(qrFit(90, 8, 600)).toBeNull();
    expect(qrFit(400, 100, 600)).toBeNull();
    expect(qrFit(90, 15, 203)).toBeNull();
  });
});
