import type { LabelGeometry } from '../../preload/contract/label-geometry.ts';

export interface LabelPlace {
  /** From 1, along the rows. */
  readonly number: number;
  readonly row: number;
  readonly column: number;
  /** Millimetres from the left and the top of the sheet. */
  readonly x: number;
  readonly y: number;
}

export function labelsPerSheet(sheet: LabelGeometry): number {
  return sheet.columns * sheet.rows;
}

/** Every label of a sheet in the order in which labels are used. */
export function labelPlaces(sheet: LabelGeometry): readonly LabelPlace[] {
  return Array.from({ length: labelsPerSheet(sheet) }, (_, index) => {
    const row = Math.floor(index / sheet.columns);
    const column = index % sheet.columns;
    return {
      number: index + 1,
      row: row + 1,
      column: column + 1,
      x: sheet.x0 + column * sheet.dx,
      y: sheet.y0 + row * sheet.dy,
    };
  });
}

/** How many sheets `labels` fill when the first label used is `start`. */
export function sheetsNeeded(sheet: LabelGeometry, labels: number, start: number): number {
  return labels === 0 ? 0 : Math.ceil((labels + start - 1) / labelsPerSheet(sheet));
}

/** The label that an arrow key leads to, or undefined for a key that does not move. */
export function labelAfterKey(sheet: LabelGeometry, from: number, key: string): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + sheet.columns,
    ArrowUp: from - sheet.columns,
    Home: 1,
    End: labelsPerSheet(sheet),
  };
  const target = steps[key];
  if (target === undefined) return undefined;
  return target < 1 || target > labelsPerSheet(sheet) ? from : target;
}
