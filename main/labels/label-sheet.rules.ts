/** A sheet of labels; every length in millimetres, measured from the top left corner of the page. */
export interface LabelSheet {
  readonly id: string;
  readonly name: string;
  readonly page: { readonly width: number; readonly height: number };
  /** Size of one label. */
  readonly width: number;
  readonly height: number;
  /** Left and top of the first label. */
  readonly x0: number;
  readonly y0: number;
  /** From one label to the next, across and down. */
  readonly dx: number;
  readonly dy: number;
  readonly columns: number;
  readonly rows: number;
  /** Kept blank inside each label, so that a sheet a little off still prints whole labels. */
  readonly margin: number;
}

export type SheetProblem =
  | 'not-a-number'
  | 'no-labels'
  | 'page-size'
  | 'starts-off-page'
  | 'too-wide'
  | 'too-high'
  | 'overlap-across'
  | 'overlap-down'
  | 'margin-too-wide';

/** Rounding of the published tables: a hundredth of a millimetre. */
const tolerance = 0.015;

/** What is wrong with a sheet, if anything: labels that overlap or leave the page (DOMAIN.md 3.7). */
export function validateSheet(sheet: LabelSheet): SheetProblem[] {
  const { page, width, height, x0, y0, dx, dy, columns, rows, margin } = sheet;
  const numbers = [page.width, page.height, width, height, x0, y0, dx, dy, columns, rows, margin];
  if (!numbers.every(Number.isFinite)) return ['not-a-number'];
  const problems: SheetProblem[] = [];
  const check = (wrong: boolean, problem: SheetProblem) => wrong && problems.push(problem);
  check(
    columns < 1 ||
      rows < 1 ||
      !Number.isInteger(columns) ||
      !Number.isInteger(rows) ||
      width <= 0 ||
      height <= 0,
    'no-labels',
  );
  check(page.width < 15 || page.height < 15 || page.width > 600 || page.height > 600, 'page-size');
  check(x0 < 0 || y0 < 0, 'starts-off-page');
  check(x0 + (columns - 1) * dx + width > page.width + tolerance, 'too-wide');
  check(y0 + (rows - 1) * dy + height > page.height + tolerance, 'too-high');
  check(columns > 1 && dx < width - tolerance, 'overlap-across');
  check(rows > 1 && dy < height - tolerance, 'overlap-down');
  check(margin < 0 || margin * 2 >= Math.min(width, height), 'margin-too-wide');
  return problems;
}

/** Labels on one sheet. */
export function labelsPerSheet(sheet: LabelSheet): number {
  return sheet.columns * sheet.rows;
}

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
export function positions(sheet: LabelSheet, start: number, count: number): LabelPlace[] {
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
