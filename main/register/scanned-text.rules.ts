/** Symbology prefix that some scanners put before the data (ISO/IEC 15424), e.g. `]C1`. */
const symbologyPrefix = /^\][A-Za-z][0-9A-Za-z]/;
// The characters are listed by code, for they cannot be seen.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What a scanner or keyboard gave, without prefix, invisible characters and outer spaces. */
export function scannedText(text: string): string {
  return text.replace(unprintable, '').trim().replace(symbologyPrefix, '').trim();
}

/** A number as a spreadsheet shows it when it has given up its digits, e.g. `8.92E+18` or `3,54E+14`. */
export function looksLikeLostDigits(text: string): boolean {
  return /^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text.trim());
}
