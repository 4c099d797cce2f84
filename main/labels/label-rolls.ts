import type { LabelSheet } from './label-sheet.rules.ts';

/**
 * A roll: every page is one label, in the direction in which it leaves the printer.
 *
 * @param margin what the printer leaves blank along the edges, or more
 */
function roll(id: string, width: number, height: number, margin: number): LabelSheet {
  return {
    id,
    also: [],
    form: 'roll',
    material: 'roll',
    name: null,
    page: { width, height },
    width,
    height,
    x0: 0,
    y0: 0,
    dx: width,
    dy: height,
    columns: 1,
    rows: 1,
    margin,
    plain: false,
  };
}

/**
 * Rolls of label printers (DOMAIN.md 3.7): Brother DK and TZe, Dymo, and the 2 x 1 inch labels of Zebra and others.
 * Continuous tape is cut after each label; its lengths here are those that serve the kinds of labels.
 */
export const labelRolls: readonly LabelSheet[] = [
  roll('DK-1201', 29, 90, 1.5),
  roll('DK-1202', 62, 100, 1.5),
  roll('DK-1204', 17, 54, 1.5),
  roll('DK-1208', 38, 90, 1.5),
  roll('DK-2205', 62, 40, 1.5),
  roll('TZe-12', 12, 40, 1.06),
  roll('TZe-18', 18, 40, 1.2),
  roll('TZe-24', 24, 40, 3),
  roll('Dymo-99010', 28, 89, 1.5),
  roll('Dymo-11354', 57, 32, 1.5),
  roll('Dymo-11352', 25, 54, 1.5),
  roll('Dymo-11355', 19, 51, 1.5),
  roll('Dymo-99014', 54, 101, 1.5),
  roll('Zebra-2x1', 50.8, 25.4, 1),
];
