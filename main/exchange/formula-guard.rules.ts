/** What a spreadsheet takes for a formula; a telephone number in E.164 is none. */
const formula = /^[=+\-@\t\r]/;
const telephone = /^\+\d{6,15}$/;

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe before it, which the import takes off again.
 */
export function harmless(text: string): string {
  return formula.test(text) && !telephone.test(text) ? `'${text}` : text;
}

/** Takes off what `harmless` put on. */
export function plainAgain(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
