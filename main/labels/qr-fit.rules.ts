export type QrFitLevel = 'M' | 'Q';

/** How a code will be printed; lengths in millimetres. */
export interface QrFit {
  readonly version: number;
  readonly level: QrFitLevel;
  /** Side of one module, a whole number of printer dots. */
  readonly module: number;
  /** Side of the whole code with its blank zone. */
  readonly side: number;
}

/**
 * Characters of the alphanumeric set that each version holds, from version 1 (ISO/IEC 18004, table 7).
 * Versions above 10 would have modules too small for any label.
 */
const capacity: Readonly<Record<QrFitLevel, readonly number[]>> = {
  M: [20, 38, 61, 90, 122, 154, 178, 221, 262, 311],
  Q: [16, 29, 47, 67, 87, 108, 125, 157, 189, 221],
};

/** Module that any phone's camera reads, and the smallest that is not refused (DOMAIN.md 3.3, GS1 sizes). */
const goodModule = 0.4;
const leastModule = 0.33;
const quietZones = 8;

/** Modules on a side of a version, blank zone included. */
function modulesAcross(version: number): number {
  return 17 + 4 * version + quietZones;
}

/**
 * Chooses error level and module size for a code of `characters` alphanumeric characters in a square of
 * `room` millimetres, at a printer of `dotsPerInch`. A rubbed label wants level Q; where that makes the
 * modules too small the level falls to M. Null when no choice would scan.
 */
export function qrFit(characters: number, room: number, dotsPerInch = 600): QrFit | null {
  const dot = 25.4 / dotsPerInch;
  const choices = (['Q', 'M'] as const).flatMap((level): QrFit[] => {
    const version = capacity[level].findIndex((holds) => holds >= characters) + 1;
    if (version === 0) return [];
    const across = modulesAcross(version);
    const module = Math.floor(room / across / dot + 1e-9) * dot;
    return [{ version, level, module, side: module * across }];
  });
  const fitting = (least: number) => choices.find((choice) => choice.module >= least - 1e-9);
  return fitting(goodModule) ?? fitting(leastModule) ?? null;
}
