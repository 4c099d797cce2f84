import type { LabelKind, LabelMaterial } from '../../preload/contract/labels.ts';
import { labelRolls } from './label-rolls.ts';
import type { LabelSheet } from './label-sheet.rules.ts';

const a4 = { width: 210, height: 297 };
const a4Landscape = { width: 297, height: 210 };
const letter = { width: 215.9, height: 279.4 };

const geometry = /^([\d.]+)x([\d.]+) at ([\d.]+),([\d.]+) by ([\d.]+),([\d.]+) (\d+)x(\d+)$/;

/**
 * One line of the table.
 *
 * @param ids number it is listed by, then numbers of stock that lies the same
 * @param measures size, left and top of the first label, pitch, columns and rows, in millimetres
 */
function sheet(
  ids: string,
  material: LabelMaterial,
  page: LabelSheet['page'],
  measures: string,
  rest: Partial<Pick<LabelSheet, 'margin' | 'plain'>> = {},
): LabelSheet {
  const [id = '', ...also] = ids.split(' ');
  const numbers = geometry.exec(measures)?.slice(1).map(Number);
  if (!numbers) throw new Error(`The measures of label sheet ${id} cannot be read`);
  const [width = 0, height = 0, x0 = 0, y0 = 0, dx = 0, dy = 0, columns = 0, rows = 0] = numbers;
  return {
    id,
    also,
    form: 'sheet',
    material,
    name: null,
    page,
    width,
    height,
    x0,
    y0,
    dx,
    dy,
    columns,
    rows,
    margin: 1,
    plain: false,
    ...rest,
  };
}

/**
 * The sheets that shops carry (DOMAIN.md 3.7). Measures from the public template tables of LibreOffice and gLabels;
 * where published tables disagree the first is kept, and the test page with the printer's offset settles the rest.
 */
const sheets: readonly LabelSheet[] = [
  sheet('L6009 L6113', 'silver', a4, '45.72x21.17 at 9.75,21.41 by 48.26,21.17 4x12'),
  sheet('L6011 L6114', 'silver', a4, '63.5x29.63 at 7.21,15.1 by 66.04,29.63 3x9'),
  sheet('L6012', 'silver', a4, '96x50.8 at 7.73,21.43 by 98.54,50.8 2x5'),
  sheet('L6008', 'silver', a4, '25.4x10 at 8.48,13.43 by 27.94,10 7x27', { plain: true }),
  sheet('L6112', 'tamper-evident', a4, '40x40 at 16,13.43 by 46,46 4x6'),
  sheet('L7060 L7160', 'heavy-duty', a4, '63.5x38.1 at 7.2,15.15 by 66.04,38.1 3x7'),
  sheet('L7063 L7163', 'heavy-duty', a4, '99.06x38.1 at 4.67,15.15 by 101.6,38.1 2x7'),
  sheet('L7051 L7651', 'heavy-duty', a4, '38.1x21.17 at 4.67,10.9 by 40.64,21.17 5x13'),
  sheet('L7069 L7169', 'heavy-duty', a4Landscape, '139x99.1 at 9.5,4.63 by 139,101.64 2x2'),
  sheet('L7068 L7168', 'heavy-duty', a4, '199.6x143.53 at 5.2,4.97 by 199.6,143.53 1x2'),
  sheet('L7654', 'paper', a4, '45.72x25.4 at 9.75,21.43 by 48.26,25.4 4x10'),
  sheet('L6032 L6033 L6034 L6035 L4773', 'paper', a4, '63.5x33.9 at 7.2,13.1 by 66.05,33.9 3x8'),
  sheet('L7162', 'paper', a4, '99.06x33.87 at 4.67,13.02 by 101.6,33.87 2x8'),
  sheet('L7165', 'paper', a4, '99.06x67.73 at 4.67,13.04 by 101.6,67.73 2x4'),
  sheet('4781 3659', 'paper', a4, '97x42.3 at 8,21.53 by 97,42.3 2x6'),
  // It fills the page: printers leave its edge blank.
  sheet('3474', 'paper', a4, '70x37 at 0,0 by 70,37 3x8', { margin: 5 }),
  sheet('4098 4222', 'paper', a4, '63.5x29.6 at 7.8,15.5 by 66.5,29.6 3x9'),
  sheet('4346 4097', 'paper', a4, '45.72x21.2 at 10,22 by 48.72,21.2 4x12'),
  sheet('5520 5160', 'weatherproof', letter, '66.67x25.4 at 3.97,12.7 by 70.64,25.4 3x10'),
  sheet('5523 5163', 'weatherproof', letter, '101.6x50.8 at 4.13,12.7 by 106.36,50.8 2x5'),
  sheet('6570', 'paper', letter, '44.45x31.75 at 12.7,12.7 by 49.23,31.75 4x8'),
  sheet('L7176', 'spine', a4, '100x41 at 5,19.15 by 100,43.54 2x6'),
  sheet('L7178', 'spine', a4, '101x29 at 54.5,18 by 101,29 1x9'),
  sheet('L7171', 'spine', a4Landscape, '60x200 at 28.5,5 by 60,200 4x1'),
];

/** Every sheet and roll that ships. */
export const labelSheets: readonly LabelSheet[] = [...sheets, ...labelRolls];

/** What suits each kind best, unless the office has used another: film that a code scans on. */
export const preferredSheets: Readonly<Record<LabelKind, string>> = {
  'device-back': 'L6009',
  battery: 'L7051',
  box: 'L7165',
  sim: 'L7051',
};

/** The sheet that bears a number, by its own or by that of a twin; undefined when none ships. */
export function labelSheet(id: string): LabelSheet | undefined {
  return (
    labelSheets.find((one) => one.id === id) ??
    labelSheets.find((one) => one.also.some((other) => other.toUpperCase() === id.toUpperCase()))
  );
}
