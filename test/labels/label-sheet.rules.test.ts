import { describe, expect, test } from 'vitest';
import { sheetProblems, type SheetProblem } from '../../preload/contract/label-geometry.ts';
import { labelKinds } from '../../preload/contract/label-values.ts';
import { planLabel } from '../../main/labels/label-plan.rules.ts';
import {
  faceOf,
  isTurned,
  labelsPerSheet,
  positions,
  validateSheet,
  type LabelSheet,
} from '../../main/labels/label-sheet.rules.ts';
import { labelSheet, labelSheets, preferredSheets } from '../../main/labels/label-sheets.ts';

function sheet(id: string): LabelSheet {
  const found = labelSheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

/** A payload about as long as they come. */
const payload = 'BX1/KIL-00042/I356938035643809/S8925504012345678904/M255712345678/CCHW-1042/DTZ1203/ABCD';
const texts = { payload, bars: '356938035643809' };

describe('the sheets and rolls that ship', () => {
  test.each(labelSheets.map((each) => [each.id, each] as const))('%s fits its page', (_, each) => {
    expect(validateSheet(each)).toEqual([]);
  });

  // Number a page, as the makers say it: a slip of a row or a column shows.
  test.each([
    ['L6009', 48],
    ['L6011', 27],
    ['L6012', 10],
    ['L6008', 189],
    ['L6112', 24],
    ['L7060', 21],
    ['L7063', 14],
    ['L7051', 65],
    ['L7069', 4],
    ['L7068', 2],
    ['L7654', 40],
    ['L6032', 24],
    ['L7162', 16],
    ['L7165', 8],
    ['4781', 12],
    ['3474', 24],
    ['4098', 27],
    ['4346', 48],
    ['5520', 30],
    ['5523', 10],
    ['6570', 32],
    ['L7176', 12],
    ['L7178', 9],
    ['L7171', 4],
    ['DK-1201', 1],
    ['Zebra-2x1', 1],
  ])('%s has %i labels a page', (id, count) => {
    expect(labelsPerSheet(sheet(id))).toBe(count);
  });

  test('have numbers of their own, twins included', () => {
    const numbers = labelSheets.flatMap(({ id, also }) => [id, ...also]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(sheet('L6113').id).toBe('L6009');
    expect(sheet('l7160').id).toBe('L7060');
    expect(labelSheet('L9999')).toBeUndefined();
  });

  test('have one for each kind that is offered first', () => {
    for (const kind of labelKinds) {
      expect(planLabel(kind, sheet(preferredSheets[kind]), texts, 203).ok, kind).toBe(true);
    }
  });

  test('lie on their side on rolls that are longer than wide', () => {
    expect(isTurned(sheet('DK-1201'))).toBe(true);
    expect(faceOf(sheet('DK-1201'))).toMatchObject({ width: 90, height: 29 });
    expect(isTurned(sheet('Zebra-2x1'))).toBe(false);
    expect(isTurned(sheet('L7171'))).toBe(false);
  });
});

describe('the validator', () => {
  const good = sheet('L7060');
  test.each<[SheetProblem['problem'], string, Partial<LabelSheet>, object?]>([
    ['not-a-number', 'dx', { dx: Number.NaN }],
    ['out-of-range', 'columns', { columns: 0 }],
    ['out-of-range', 'rows', { rows: 1.5 }],
    ['out-of-range', 'width', { width: 0 }],
    ['out-of-range', 'page.width', { page: { width: 5, height: 297 } }],
    ['out-of-range', 'x0', { x0: -0.1 }],
    ['out-of-range', 'margin', { margin: 20 }, { min: 0, max: 18 }],
    ['sheet-too-wide', 'x0', { x0: 14.6 }, { end: 210.18, page: 210, over: 0.18 }],
    ['sheet-too-high', 'y0', { y0: 31 }, { end: 297.7, page: 297, over: 0.7 }],
    ['sheet-overlap-across', 'dx', { dx: 63 }, { pitch: 63, size: 63.5 }],
    ['sheet-overlap-down', 'dy', { dy: 21.1 }, { pitch: 21.1, size: 38.1 }],
  ])('names %s at %s', (problem, field, change, params) => {
    const found = sheetProblems({ ...good, ...change });
    expect(found).toContainEqual({ problem, field, ...(params ? { params } : paramsOf(found, field)) });
  });

  /** What a problem says besides, where the test does not ask for it. */
  function paramsOf(found: readonly SheetProblem[], field: string): object {
    const problem = found.find((one) => one.field === field);
    return problem && 'params' in problem ? { params: problem.params } : {};
  }

  test('finds the faults of published tables: a label taller than its pitch, a pitch of nothing', () => {
    expect(sheetProblems({ ...sheet('L7654'), height: 23.5, dy: 21.1 })).toMatchObject([
      { problem: 'sheet-overlap-down' },
    ]);
    expect(sheetProblems({ ...sheet('L6032'), dx: 2.55, dy: 0 })).toMatchObject([
      { problem: 'sheet-overlap-across' },
      { problem: 'sheet-overlap-down' },
    ]);
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
