/** Kinds of paper that leave the program; `printing.kind.<kind>` has their words. */
export const paperKinds = [
  'agreements',
  'cover',
  'receipt',
  'transmittal',
  'reminder',
  'outstanding',
  'box-file',
  'spine',
  'stamped-copies',
  'claims',
  'labels',
  'test-page',
  'report',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Dots in an inch that label printers and office printers have. */
export const dotsPerInch = [203, 300, 600] as const;
export type DotsPerInch = (typeof dotsPerInch)[number];

/** An office printer; label printers have 203 or 300 dots in an inch. */
export const usualDots: DotsPerInch = 600;
