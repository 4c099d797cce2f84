import { labelsOnSheet, sheetProblems, type LabelGeometry } from '../../preload/contract/label-geometry.ts';
import type { LabelMaterial } from '../../preload/contract/labels.ts';

/** A kind of label stock that shops carry, or that an office has measured itself. */
export interface LabelSheet extends LabelGeometry {
  readonly id: string;
  /** Numbers of other stock that lies the same. */
  readonly also: readonly string[];
  readonly form: 'sheet' | 'roll';
  /** Null for the office's own, which has a name instead. */
  readonly material: LabelMaterial | null;
  readonly name: string | null;
  /** Too small for any code: its labels bear the box number and nothing else. */
  readonly plain: boolean;
}

/** What is wrong with a sheet, if anything (DOMAIN.md 3.7). */
export const validateSheet = sheetProblems;
export const labelsPerSheet = labelsOnSheet;

/** Where one label lies: sheet counted from 0, left and top in millimetres. */
export interface LabelPlace {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Places for `count` labels, beginning with label number `start` of the first sheet (1 is the top left one,
 * counted along the rows), so that a sheet already begun can be used up. Throws RangeError for a start that
 * the sheet does not have.
 */
export function positions(
  sheet: LabelGeometry & { readonly id: string },
  start: number,
  count: number,
): LabelPlace[] {
  const perSheet = labelsPerSheet(sheet);
  if (!Number.isInteger(start) || start < 1 || start > perSheet)
    throw new RangeError(`sheet ${sheet.id} has no label ${start}`);
  return Array.from({ length: count }, (_, index) => {
    const at = start - 1 + index;
    const onSheet = at % perSheet;
    return {
      sheet: Math.floor(at / perSheet),
      x: sheet.x0 + (onSheet % sheet.columns) * sheet.dx,
      y: sheet.y0 + Math.floor(onSheet / sheet.columns) * sheet.dy,
    };
  });
}

/**
 * Whether labels are printed along the roll: on a label higher than wide that fills its page, text and codes lie on
 * their side, so that a line is as long as the label.
 */
export function isTurned(sheet: Pick<LabelSheet, 'form' | 'width' | 'height'>): boolean {
  return sheet.form === 'roll' && sheet.height > sheet.width;
}

/** A label as it is read: its longer side across where it is printed along the roll. */
export function faceOf(sheet: LabelSheet): LabelFace {
  const { margin } = sheet;
  return isTurned(sheet)
    ? { width: sheet.height, height: sheet.width, margin }
    : { width: sheet.width, height: sheet.height, margin };
}

/** The size of one label as it is read, and what stays blank along its edges; millimetres. */
export interface LabelFace {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}
