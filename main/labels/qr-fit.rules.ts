export type QrFitLevel = 'M' | 'Q' | 'H';

/** How a code will be printed; lengths in millimetres. */
export interface QrFit {
  readonly version: number;
  readonly level: QrFitLevel;
  /** Side of one module, a whole number of printer dots. */
  readonly module: number;
  /** Side of the whole code with its blank zone. */
  readonly side: number;
}

/** An error level that is wanted as long as its modules are at least so large, in millimetres. */
export interface QrWish {
  readonly level: QrFitLevel;
  readonly module: number;
}

/**
 * Characters of the alphanumeric set that each version holds, from version 1 (ISO/IEC 18004, table 7).
 * Versions above 10 would have modules too small for any label.
 */
const capacity: Readonly<Record<QrFitLevel, readonly number[]>> = {
  M: [20, 38, 61, 90, 122, 154, 178, 221, 262, 311],
  Q: [16, 29, 47, 67, 87, 108, 125, 157, 189, 221],
  H: [10, 20, 35, 50, 64, 84, 93, 122, 143, 174],
};

const quietZones = 8;
const millimetresInInch = 25.4;

/** Side of one dot of a printer, in millimetres. */
export function dotOf(dotsPerInch: number): number {
  return millimetresInInch / dotsPerInch;
}

/** The largest whole number of dots within a length, as a length. */
export function wholeDots(length: number, dotsPerInch: number): number {
  const dot = dotOf(dotsPerInch);
  return Math.floor(length / dot + 1e-9) * dot;
}

/** A code of this level in a square; null where no version holds so many characters. */
function codeIn(level: QrFitLevel, characters: number, room: number, dotsPerInch: number): QrFit | null {
  const version = capacity[level].findIndex((holds) => holds >= characters) + 1;
  if (version === 0) return null;
  const across = 17 + 4 * version + quietZones;
  const module = wholeDots(room / across, dotsPerInch);
  return { version, level, module, side: module * across };
}

/**
 * Chooses version, error level and module size for a code of `characters` alphanumeric characters in a square of
 * `room` millimetres, at a printer of `dotsPerInch`: the first wish that can be met. Null when none can, since the
 * code would not scan.
 */
export function qrFit(
  characters: number,
  room: number,
  dotsPerInch: number,
  wishes: readonly QrWish[],
): QrFit | null {
  for (const { level, module } of wishes) {
    const code = codeIn(level, characters, room, dotsPerInch);
    if (code && code.module >= module - 1e-9) return code;
  }
  return null;
}

/** The module that the most modest code would have, to be named in a refusal; 0 for a text that is too long. */
export function largestModule(characters: number, room: number, dotsPerInch: number): number {
  return codeIn('M', characters, room, dotsPerInch)?.module ?? 0;
}
