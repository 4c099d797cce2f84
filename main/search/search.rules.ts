import type { DeviceRow } from '../../preload/contract/device-list.ts';
import { nameKey } from '../people/name-key.rules.ts';
import { scannedText } from '../register/scanned-text.rules.ts';

/** What to look for: the box number inside a scanned code of ours, otherwise the text as typed. */
export function searchedText(typed: string): string {
  const text = scannedText(typed);
  return /^BX1\/([^/]+)/i.exec(text)?.[1] ?? text;
}

const fields = [
  'boxNumber',
  'imei1',
  'imei2',
  'serial',
  'iccid',
  'msisdn',
  'holderName',
  'holderCode',
  'placePath',
  'model',
] as const;

/** The first field of a device in which the text stands, or null where none of them has it. */
export function foundIn(device: DeviceRow, text: string): string | null {
  const digits = text.replace(/[\s().+-]/g, '').replace(/^0/, '');
  const key = nameKey(text);
  const word = key.split(' ')[0] ?? key;
  return (
    fields.find((field) => {
      const value = device[field];
      if (!value) return false;
      return nameKey(value).includes(word) || (digits.length >= 4 && value.includes(digits));
    }) ?? null
  );
}
