/**
 * The text of the QR code on labels and agreements:
 * `BX1/<number>[/I<imei>][/S<iccid>][/M<msisdn>][/C<worker code>][/D<district code>]/<check>[/+<copy><page>R<revision>/<check>]`.
 * Only characters of QR's alphanumeric set, which packs them 45 % tighter than bytes. Tags that a reader
 * does not know are skipped. Each check is a truncated keyed hash of all before it, so that a forged code is
 * noticed offline. `/+A2R1` (copy A, page 2, revision 1) files the scan of a form by itself; papers printed
 * before forms bore their revision end in `/+A2` without a check, which is only a hint.
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
const sheetPattern = /^\+([A-Z])([1-9][0-9]?)(?:R([1-9][0-9]{0,2}))?$/;

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

/** Which page of a form a code stands on. */
export interface FormPage {
  /** One capital letter. */
  readonly copy: string;
  /** 1 to 99. */
  readonly page: number;
  /** 1 to 999. */
  readonly revision: number;
}

/** Adds to a payload which page of a form the code stands on, and the check over all of it. */
export function onSheet(payload: string, { copy, page, revision }: FormPage, mac: PayloadMac): string {
  const text = `${payload}/+${copy}${page}R${revision}`;
  return `${text}/${mac(text)}`;
}

/** What a code says of the page it stands on. */
export interface ParsedSheet {
  readonly copy: string;
  readonly page: number;
  /** Null on papers printed before forms bore their revision. */
  readonly revision: number | null;
  /** `missing` on papers that bear no revision. */
  readonly check: CodeCheck;
}

/** `wrong`: the code was not made by this register, or was altered. */
export type CodeCheck = 'right' | 'wrong' | 'missing';

export interface ParsedPayload extends Required<{ readonly [K in keyof PayloadFields]: string | null }> {
  readonly boxNumber: string;
  readonly check: CodeCheck;
  readonly sheet: ParsedSheet | null;
}

/** Reads a scanned text; null when it is no Boxfile code at all. Scanners that send lower case are understood. */
export function parseQrPayload(scanned: string, mac: PayloadMac): ParsedPayload | null {
  const parts = scanned.trim().toUpperCase().split('/');
  const [first, boxNumber] = parts;
  if (first !== version || boxNumber === undefined || !numberPattern.test(boxNumber)) return null;
  const sheet = takeSheet(parts, mac);
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
    sheet,
  };
}

/** Takes what a code says of its page off the end of its parts. */
function takeSheet(parts: string[], mac: PayloadMac): ParsedSheet | null {
  const checked = sheetPattern.test(parts.at(-2) ?? '') && checkPattern.test(parts.at(-1) ?? '');
  const found = sheetPattern.exec(parts.at(checked ? -2 : -1) ?? '');
  if (!found) return null;
  const check = checked ? parts.pop() : null;
  const isRight = mac(parts.join('/')) === check;
  parts.pop();
  const [, copy = '', page, revision] = found;
  return {
    copy,
    page: Number(page),
    revision: revision === undefined ? null : Number(revision),
    check: check === null ? 'missing' : isRight ? 'right' : 'wrong',
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
