import type { FieldCode } from '../../preload/contract/errors.ts';
import { hasLuhnDigit, luhnDigit } from './luhn.rules.ts';
import { looksLikeLostDigits, scannedText } from './scanned-text.rules.ts';

/** A refusal of one value, to be put at its field by the caller. */
export interface Refusal {
  readonly code: FieldCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

function refused(code: FieldCode, params?: Readonly<Record<string, string | number>>): Reading<never> {
  return { ok: false, refusal: params ? { code, params } : { code } };
}

/**
 * Reads an IMEI as people write and scanners give it: with spaces, hyphens or dots, or with a software
 * version behind a slash. 15 digits of which the last is a Luhn check digit (3GPP TS 23.003 annex B).
 *
 * @param complete adds the check digit to 14 digits; otherwise they are refused with the digit to ask for
 * @returns the 15 digits, or null for an empty text
 */
export function readImei(text: string, options: { readonly complete: boolean }): Reading<string | null> {
  const scanned = scannedText(text);
  if (scanned === '') return { ok: true, value: null };
  if (looksLikeLostDigits(scanned)) return refused('digits-lost');
  const digits = scanned.replace(/\/.*$/, '').replace(/[\s.-]/g, '');
  if (!/^\d+$/.test(digits)) return refused('imei-characters');
  if (/^0+$/.test(digits)) return refused('imei-all-zero');
  switch (digits.length) {
    case 15:
      return hasLuhnDigit(digits)
        ? { ok: true, value: digits }
        : refused('imei-check-digit', { expected: luhnDigit(digits.slice(0, 14)) });
    case 14:
      return options.complete
        ? { ok: true, value: `${digits}${luhnDigit(digits)}` }
        : refused('imei-check-digit-missing', { suggestion: `${digits}${luhnDigit(digits)}` });
    case 16:
      return refused('imei-software-version');
    // Box labels also carry the product's EAN-13 or UPC-12, which every box of a model shares.
    case 13:
    case 12:
      return refused('imei-product-barcode');
    default:
      return refused('imei-length', { digits: digits.length });
  }
}

/** The first eight digits name maker and model (type allocation code). */
export function typeCode(imei: string): string {
  return imei.slice(0, 8);
}
