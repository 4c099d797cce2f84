/**
 * The text of the QR code on labels and agreements:
 * `BX1/<number>[/I<imei>][/S<iccid>][/M<msisdn>][/C<worker code>][/D<district code>]/<check>[/+<copy><page>]`.
 * Only characters of QR's alphanumeric set, which packs them 45 % tighter than bytes. Tags that a reader
 * does not know are skipped. The check is a truncated keyed hash of all before it, so that a forged code is
 * noticed offline; `/+A2` (copy A, page 2) follows the check and is only a hint for filing scans.
 */
export interface PayloadFields {
  readonly boxNumber: string;
  readonly imei1?: string | null;
  readonly iccid?: string | null;
  /** With or without the leading plus. */
  readonly msisdn?: string | null;
  readonly holderCode?: string | null;
  readonly districtCode?: string | null;
}

/** The first four base-32 letters of a keyed hash of the text; injected, since rules hold no cryptography. */
export type PayloadMac = (text: string) => string;

export interface PayloadOptions {
  /** `number-only` where a finder must not read who holds the device. */
  readonly content: 'full' | 'number-only';
  readonly mac: PayloadMac;
}

const version = 'BX1';
const numberPattern = /^[0-9A-Z.:*$% -]{1,32}$/;
const valuePattern = /^[0-9A-Z.:*$% +-]{1,24}$/;
const checkPattern = /^[A-Z2-7]{4}$/;
const sheetPattern = /^\+([A-Z])([1-9][0-9]?)$/;

const tags = [
  ['I', 'imei1'],
  ['S', 'iccid'],
  ['M', 'msisdn'],
  ['C', 'holderCode'],
  ['D', 'districtCode'],
] as const;

/**
 * Makes the payload. A value that the alphanumeric set cannot carry is left out (the number alone finds
 * the record). Throws RangeError for a box number that cannot be carried.
 */
export function qrPayload(fields: PayloadFields, options: PayloadOptions): string {
  const number = fields.boxNumber.toUpperCase();
  if (!numberPattern.test(number))
    throw new RangeError(`box number ${fields.boxNumber} does not fit a QR code`);
  let text = `${version}/${number}`;
  if (options.content === 'full') {
    for (const [tag, field] of tags) {
      const value = (fields[field] ?? '').trim().toUpperCase().replace(/^\+/, '');
      if (valuePattern.test(value)) text += `/${tag}${value}`;
    }
  }
  return `${text}/${options.mac(text)}`;
}

/** Adds which sheet of paper a code stands on. `copy` is one capital letter, `page` 1 to 99. */
export function onSheet(payload: string, copy: string, page: number): string {
  return `${payload}/+${copy}${page}`;
}

export interface ParsedPayload extends Required<{ readonly [K in keyof PayloadFields]: string | null }> {
  readonly boxNumber: string;
  /** `wrong`: the code was not made by this register, or was altered. */
  readonly check: 'right' | 'wrong' | 'missing';
  readonly sheet: { readonly copy: string; readonly page: number } | null;
}

/** Reads a scanned text; null when it is no Boxfile code at all. Scanners that send lower case are understood. */
export function parseQrPayload(scanned: string, mac: PayloadMac): ParsedPayload | null {
  const parts = scanned.trim().toUpperCase().split('/');
  const [first, boxNumber] = parts;
  if (first !== version || boxNumber === undefined || !numberPattern.test(boxNumber)) return null;
  const sheet = sheetPattern.exec(parts.at(-1) ?? '');
  if (sheet) parts.pop();
  const last = parts.length > 2 ? (parts.at(-1) ?? '') : '';
  const checked = checkPattern.test(last);
  if (checked) parts.pop();
  const check = !checked ? 'missing' : mac(parts.join('/')) === last ? 'right' : 'wrong';
  const value = (tag: string) => {
    const found = parts.slice(2).find((part) => part.startsWith(tag) && valuePattern.test(part.slice(1)));
    return found === undefined ? null : found.slice(1);
  };
  const [imei1, iccid, msisdn, holderCode, districtCode] = tags.map(([tag]) => value(tag));
  return {
    boxNumber,
    imei1: imei1 ?? null,
    iccid: iccid ?? null,
    msisdn: msisdn ?? null,
    holderCode: holderCode ?? null,
    districtCode: districtCode ?? null,
    check,
    sheet: sheet ? { copy: sheet[1] ?? '', page: Number(sheet[2]) } : null,
  };
}

/** A name as a code that the alphanumeric set can carry: capitals and digits, without accents. */
export function codeText(name: string | null): string | null {
  if (name === null) return null;
  const code = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 12);
  return code === '' ? null : code;
}
