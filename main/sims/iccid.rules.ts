import { hasLuhnDigit } from '../register/luhn.rules.ts';
import type { Reading } from '../register/imei.rules.ts';
import { looksLikeLostDigits, scannedText } from '../register/scanned-text.rules.ts';

/** An ICCID and whether its check digit holds. Some prints leave the digit out, so a wrong one only warns. */
export interface Iccid {
  readonly iccid: string;
  readonly checkDigitHolds: boolean;
}

/**
 * Reads the number printed on a SIM card (ITU-T E.118): 18 to 20 digits that begin with 89. A trailing F
 * is filler of the 20-place storage and is dropped. Digits after the fifteenth that are all zero beside a
 * check digit that does not hold are the mark of a spreadsheet that stored the number as a number.
 */
export function readIccid(text: string): Reading<Iccid | null> {
  const scanned = scannedText(text);
  if (scanned === '') return { ok: true, value: null };
  if (looksLikeLostDigits(scanned)) return { ok: false, refusal: { code: 'digits-lost' } };
  const digits = scanned.replace(/[\s.-]/g, '').replace(/f$/i, '');
  if (!/^\d+$/.test(digits)) return { ok: false, refusal: { code: 'iccid-characters' } };
  if (digits.length < 18 || digits.length > 20) {
    return { ok: false, refusal: { code: 'iccid-length', params: { digits: digits.length } } };
  }
  if (!digits.startsWith('89')) return { ok: false, refusal: { code: 'iccid-prefix' } };
  const checkDigitHolds = hasLuhnDigit(digits);
  if (!checkDigitHolds && /^\d{15}0+$/.test(digits)) return { ok: false, refusal: { code: 'digits-lost' } };
  return { ok: true, value: { iccid: digits, checkDigitHolds } };
}
