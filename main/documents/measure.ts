/** Points in a millimetre. */
export const millimetre = 72 / 25.4;

/** A4 in points. */
export const a4 = { width: 210 * millimetre, height: 297 * millimetre } as const;
