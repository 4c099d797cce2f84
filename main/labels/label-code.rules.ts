import type { LabelSheet } from './label-sheet.rules.ts';
import { qrFit, type QrFit } from './qr-fit.rules.ts';

/** No code need be larger to scan from the length of an arm, in millimetres. */
const largestCode = 45;

/** Whether the text stands below the code rather than beside it: on labels that are nearly square, or high. */
export function stacked(sheet: LabelSheet): boolean {
  return sheet.width < sheet.height * 1.45;
}

/** How the code of a label would be printed on a sheet, or null when it would not scan. */
export function labelCode(sheet: LabelSheet, payload: string): QrFit | null {
  const room = stacked(sheet)
    ? Math.min(sheet.width, sheet.height * 0.62)
    : Math.min(sheet.height, sheet.width * 0.6);
  return qrFit(payload.length, Math.min(room - 2 * sheet.margin, largestCode));
}
