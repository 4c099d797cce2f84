import type { LabelSheet } from './label-sheet.rules.ts';

const a4 = { width: 210, height: 297 };
const a4Landscape = { width: 297, height: 210 };
const letter = { width: 215.9, height: 279.4 };

type Row = readonly [
  id: string,
  name: string,
  page: LabelSheet['page'],
  size: readonly [width: number, height: number],
  first: readonly [x0: number, y0: number],
  pitch: readonly [dx: number, dy: number],
  grid: readonly [columns: number, rows: number],
  margin?: number,
];

/**
 * The sheets that shops carry, in millimetres. Measures from the public template tables of LibreOffice
 * and gLabels; where published tables disagree the first is kept, and the test page with the printer
 * offset settles the rest.
 */
const rows: readonly Row[] = [
  [
    'L6009',
    'L6009, silver film 45.7 x 21.2 mm (48 a sheet)',
    a4,
    [45.72, 21.17],
    [9.75, 21.41],
    [48.26, 21.17],
    [4, 12],
  ],
  [
    'L6113',
    'L6113, anti-tamper 45.7 x 21.2 mm (48 a sheet)',
    a4,
    [45.72, 21.17],
    [9.75, 21.41],
    [48.26, 21.17],
    [4, 12],
  ],
  [
    'L6011',
    'L6011, silver film 63.5 x 29.6 mm (27 a sheet)',
    a4,
    [63.5, 29.63],
    [7.21, 15.1],
    [66.04, 29.63],
    [3, 9],
  ],
  [
    'L6114',
    'L6114, anti-tamper 63.5 x 29.6 mm (27 a sheet)',
    a4,
    [63.5, 29.63],
    [7.21, 15.1],
    [66.04, 29.63],
    [3, 9],
  ],
  [
    'L6012',
    'L6012, silver film 96 x 50.8 mm (10 a sheet)',
    a4,
    [96, 50.8],
    [7.73, 21.43],
    [98.54, 50.8],
    [2, 5],
  ],
  ['L6112', 'L6112, anti-tamper 40 x 40 mm (24 a sheet)', a4, [40, 40], [16, 13.43], [46, 46], [4, 6]],
  [
    'L6008',
    'L6008, silver film 25.4 x 10 mm (189 a sheet)',
    a4,
    [25.4, 10],
    [8.48, 13.43],
    [27.94, 10],
    [7, 27],
  ],
  [
    'L7060',
    'L7060, heavy duty 63.5 x 38.1 mm (21 a sheet)',
    a4,
    [63.5, 38.1],
    [7.2, 15.15],
    [66.04, 38.1],
    [3, 7],
  ],
  [
    'L7063',
    'L7063, heavy duty 99.1 x 38.1 mm (14 a sheet)',
    a4,
    [99.06, 38.1],
    [4.67, 15.15],
    [101.6, 38.1],
    [2, 7],
  ],
  [
    'L7051',
    'L7051, heavy duty 38.1 x 21.2 mm (65 a sheet)',
    a4,
    [38.1, 21.17],
    [4.67, 10.9],
    [40.64, 21.17],
    [5, 13],
  ],
  [
    'L7069',
    'L7069, box label 139 x 99.1 mm (4 a sheet)',
    a4Landscape,
    [139, 99.1],
    [9.5, 4.63],
    [139, 101.64],
    [2, 2],
  ],
  [
    'L7068',
    'L7068, box label 199.6 x 143.5 mm (2 a sheet)',
    a4,
    [199.6, 143.53],
    [5.2, 4.97],
    [199.6, 143.53],
    [1, 2],
  ],
  ['L7654', 'L7654, 45.7 x 25.4 mm (40 a sheet)', a4, [45.72, 25.4], [9.75, 21.43], [48.26, 25.4], [4, 10]],
  ['L6032', 'L6032, 63.5 x 33.9 mm (24 a sheet)', a4, [63.5, 33.9], [7.2, 13.1], [66.05, 33.9], [3, 8]],
  ['L7162', 'L7162, 99.1 x 33.9 mm (16 a sheet)', a4, [99.06, 33.87], [4.67, 13.02], [101.6, 33.87], [2, 8]],
  [
    'L7165',
    'L7165, box side 99.1 x 67.7 mm (8 a sheet)',
    a4,
    [99.06, 67.73],
    [4.67, 13.04],
    [101.6, 67.73],
    [2, 4],
  ],
  [
    '4781',
    'Zweckform 4781 / 3659, 97 x 42.3 mm (12 a sheet)',
    a4,
    [97, 42.3],
    [8, 21.53],
    [97, 42.3],
    [2, 6],
  ],
  ['70x37', '70 x 37 mm, whole page (24 a sheet)', a4, [70, 37], [0, 0.5], [70, 37], [3, 8], 5],
  [
    '4098',
    'Herma 4098 (4222), 63.5 x 29.6 mm (27 a sheet)',
    a4,
    [63.5, 29.6],
    [7.8, 15.5],
    [66.5, 29.6],
    [3, 9],
  ],
  [
    '4346',
    'Herma 4346 (4097), 45.7 x 21.2 mm (48 a sheet)',
    a4,
    [45.72, 21.2],
    [10, 22],
    [48.72, 21.2],
    [4, 12],
  ],
  [
    '5520',
    '5520, weatherproof 66.7 x 25.4 mm, Letter (30 a sheet)',
    letter,
    [66.67, 25.4],
    [3.97, 12.7],
    [70.64, 25.4],
    [3, 10],
  ],
  [
    '5523',
    '5523, weatherproof 101.6 x 50.8 mm, Letter (10 a sheet)',
    letter,
    [101.6, 50.8],
    [4.13, 12.7],
    [106.36, 50.8],
    [2, 5],
  ],
  [
    '6570',
    '6570, 44.5 x 31.8 mm, Letter (32 a sheet)',
    letter,
    [44.45, 31.75],
    [12.7, 12.7],
    [49.23, 31.75],
    [4, 8],
  ],
  [
    'L7176',
    'L7176, 60 mm box-file spine 100 x 41 mm (12 a sheet)',
    a4,
    [100, 41],
    [5, 19.15],
    [100, 43.54],
    [2, 6],
  ],
  [
    'L7178',
    'L7178, 40 mm box-file spine 101 x 29 mm (9 a sheet)',
    a4,
    [101, 29],
    [54.5, 18],
    [101, 29],
    [1, 9],
  ],
  [
    'L7171',
    'L7171, lever arch 60 x 200 mm (4 a sheet)',
    a4Landscape,
    [60, 200],
    [28.5, 5],
    [60, 200],
    [4, 1],
  ],
];

export const labelSheets: readonly LabelSheet[] = rows.map(
  ([id, name, page, [width, height], [x0, y0], [dx, dy], [columns, count], margin = 1]) => ({
    id,
    name,
    page,
    width,
    height,
    x0,
    y0,
    dx,
    dy,
    columns,
    rows: count,
    margin,
  }),
);

/** Best for the back of a phone: film, narrow enough, and its code still scans. */
export const preferredSheet = 'L6009';

/** The sheet of an id, or undefined. */
export function labelSheet(id: string): LabelSheet | undefined {
  return labelSheets.find((sheet) => sheet.id === id);
}
