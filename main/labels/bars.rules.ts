import { wholeDots } from './qr-fit.rules.ts';

/** How bars will be printed; lengths in millimetres. */
export interface BarsFit {
  /** Width of the narrowest bar, a whole number of printer dots. */
  readonly module: number;
  /** Width with the blank zones at both ends. */
  readonly width: number;
}

/** Blank at each end, in modules (GS1 General Specifications 5.4.4.2). */
export const blankZone = 10;
/** Narrowest bar that is printed, and the widest that is of use; millimetres (DOMAIN.md 3.5). */
export const leastBar = 0.25;
export const goodBar = 0.33;
const widestBar = 0.5;
/** Of all bar codes on labels: lower ones are missed by a scanner held askew. */
export const leastHeight = 6;

/** The widest bars for so many modules within a width; null when they would be too narrow to scan. */
export function barsFit(
  modules: number,
  width: number,
  dotsPerInch: number,
  least = leastBar,
): BarsFit | null {
  const across = modules + 2 * blankZone;
  const module = wholeDots(Math.min(width / across, widestBar), dotsPerInch);
  return module >= least - 1e-9 ? { module, width: module * across } : null;
}
