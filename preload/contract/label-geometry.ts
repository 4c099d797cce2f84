/** A sheet of labels, or a roll of them as pages of one label; millimetres from the top left corner of the page. */
export interface LabelGeometry {
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

/** What is wrong with a sheet, in which field, and by how much (millimetres). */
export type SheetProblem =
  | { readonly problem: 'not-a-number'; readonly field: string }
  | {
      readonly problem: 'out-of-range';
      readonly field: string;
      readonly params: { readonly min: number; readonly max: number };
    }
  | {
      readonly problem: 'sheet-too-wide' | 'sheet-too-high';
      readonly field: string;
      readonly params: { readonly end: number; readonly page: number; readonly over: number };
    }
  | {
      readonly problem: 'sheet-overlap-across' | 'sheet-overlap-down';
      readonly field: string;
      readonly params: { readonly pitch: number; readonly size: number };
    };

/** Rounding of the published tables: a hundredth of a millimetre. */
const tolerance = 0.015;

/** Nothing smaller or larger than this is paper that a printer takes. */
const pageSide = { min: 9, max: 600 };
const mostAcross = { min: 1, max: 40 };

/**
 * What is wrong with a sheet, if anything: labels that leave the page (x0 + (n-1) dx + w above its width) or overlap
 * (pitch below size), DOMAIN.md 3.7. Empty when it can be printed.
 */
export function sheetProblems(sheet: LabelGeometry): SheetProblem[] {
  const { page, width, height, x0, y0, dx, dy, columns, rows, margin } = sheet;
  const fields = {
    'page.width': page.width,
    'page.height': page.height,
    width,
    height,
    x0,
    y0,
    dx,
    dy,
    columns,
    rows,
    margin,
  };
  const odd = Object.entries(fields).filter(([, value]) => !Number.isFinite(value));
  if (odd.length > 0) return odd.map(([field]) => ({ problem: 'not-a-number', field }));

  const problems: SheetProblem[] = [];
  const within = (field: string, value: number, min: number, max: number): void => {
    if (value < min || value > max) problems.push({ problem: 'out-of-range', field, params: { min, max } });
  };
  const whole = (field: string, value: number): void => {
    if (Number.isInteger(value)) within(field, value, mostAcross.min, mostAcross.max);
    else problems.push({ problem: 'out-of-range', field, params: mostAcross });
  };
  within('page.width', page.width, pageSide.min, pageSide.max);
  within('page.height', page.height, pageSide.min, pageSide.max);
  within('width', width, 5, pageSide.max);
  within('height', height, 5, pageSide.max);
  within('x0', x0, 0, page.width);
  within('y0', y0, 0, page.height);
  whole('columns', columns);
  whole('rows', rows);
  within('margin', margin, 0, Math.floor((Math.min(width, height) / 2 - 1) * 10) / 10);
  if (problems.length > 0) return problems;

  if (columns > 1 && dx < width - tolerance) {
    problems.push({ problem: 'sheet-overlap-across', field: 'dx', params: { pitch: dx, size: width } });
  }
  if (rows > 1 && dy < height - tolerance) {
    problems.push({ problem: 'sheet-overlap-down', field: 'dy', params: { pitch: dy, size: height } });
  }
  const right = x0 + (columns - 1) * dx + width;
  const bottom = y0 + (rows - 1) * dy + height;
  if (right > page.width + tolerance) {
    problems.push({ problem: 'sheet-too-wide', field: 'x0', params: beyond(right, page.width) });
  }
  if (bottom > page.height + tolerance) {
    problems.push({ problem: 'sheet-too-high', field: 'y0', params: beyond(bottom, page.height) });
  }
  return problems;
}

function beyond(end: number, page: number): { end: number; page: number; over: number } {
  return { end: hundredths(end), page, over: hundredths(end - page) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Labels on one sheet. */
export function labelsOnSheet({ columns, rows }: Pick<LabelGeometry, 'columns' | 'rows'>): number {
  return columns * rows;
}
