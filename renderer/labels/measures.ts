import type { LabelGeometry } from '../../preload/contract/label-geometry.ts';

const names = [
  'pageWidth',
  'pageHeight',
  'columns',
  'rows',
  'width',
  'height',
  'x0',
  'y0',
  'dx',
  'dy',
  'margin',
] as const;
export type MeasureName = (typeof names)[number];

/** The measures of a sheet as they are typed: an emptied field is an empty text. */
export type Measures = Readonly<Record<MeasureName, number | string>>;

const paths: Partial<Record<MeasureName, string>> = {
  pageWidth: 'page.width',
  pageHeight: 'page.height',
};

/** The fields of a sheet in the order in which it is measured, with their path on the wire. */
export const measureFields = names.map((name) => ({
  name,
  path: paths[name] ?? name,
  /** A count and not a length. */
  whole: name === 'columns' || name === 'rows',
}));

export function measuresOf({ page, ...sheet }: LabelGeometry): Measures {
  const { columns, rows, width, height, x0, y0, dx, dy, margin } = sheet;
  return {
    pageWidth: page.width,
    pageHeight: page.height,
    columns,
    rows,
    width,
    height,
    x0,
    y0,
    dx,
    dy,
    margin,
  };
}

/** What was typed as a sheet; a field that holds no number is no number there either. */
export function geometryOf({ pageWidth, pageHeight, ...measures }: Measures): LabelGeometry {
  const number = (typed: number | string): number => (typed === '' ? Number.NaN : Number(typed));
  return {
    page: { width: number(pageWidth), height: number(pageHeight) },
    width: number(measures.width),
    height: number(measures.height),
    x0: number(measures.x0),
    y0: number(measures.y0),
    dx: number(measures.dx),
    dy: number(measures.dy),
    columns: number(measures.columns),
    rows: number(measures.rows),
    margin: number(measures.margin),
  };
}
