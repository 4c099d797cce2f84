import type { Reading } from './imei.rules.ts';
import { scannedText } from './scanned-text.rules.ts';

/** A box number: the office's prefix and a running number within that prefix. */
export interface BoxNumber {
  /** As it stands on the box, in capitals. */
  readonly number: string;
  readonly prefix: string;
  readonly sequence: number;
}

/** State of the series a number belongs to. */
export interface BoxSeries {
  readonly first: number;
  readonly next: number;
}

const digitsShown = 5;

/** Writes a number of a series, e.g. `KIL-00042`. */
export function formatBoxNumber(prefix: string, sequence: number): string {
  return `${prefix}-${String(sequence).padStart(digitsShown, '0')}`;
}

/**
 * Reads a box number: capitals, digits, hyphens and dots that end in a running number. Only characters
 * that a QR code's alphanumeric mode and a file name bear are let through.
 */
export function readBoxNumber(text: string): Reading<BoxNumber | null> {
  const number = scannedText(text)
    .toUpperCase()
    .replace(/\s*-\s*/g, '-');
  if (number === '') return { ok: true, value: null };
  const parts = /^((?:[A-Z0-9][A-Z0-9.-]*(?<=[A-Z.-]))?)(\d{1,9})$/.exec(number);
  if (!parts || number.length > 20) return { ok: false, refusal: { code: 'box-number-format' } };
  return {
    ok: true,
    value: {
      number,
      prefix: (parts[1] ?? '').replace(/[-.]$/, ''),
      sequence: Number.parseInt(parts[2] ?? '', 10),
    },
  };
}

/**
 * Where a number stands, however many zeros it is written with: what box and papers of one number share. One that is
 * no box number stands nowhere.
 */
export function placeInSeries(text: string): Pick<BoxNumber, 'prefix' | 'sequence'> {
  const reading = readBoxNumber(text);
  if (!reading.ok || reading.value === null) return { prefix: '', sequence: -1 };
  const { prefix, sequence } = reading.value;
  return { prefix, sequence };
}

/**
 * Whether a number may be given to a box typed in by hand: it continues its series, or fills a number
 * that is still missing. One further on would leave a gap.
 */
export function continuesSeries(box: BoxNumber, series: BoxSeries): boolean {
  return box.sequence <= series.next;
}

/** Judges a box-number prefix: one to eight capitals or digits, with hyphens inside. */
export function readPrefix(text: string): Reading<string> {
  const prefix = scannedText(text).toUpperCase();
  return /^[A-Z0-9](?:[A-Z0-9-]{0,10}[A-Z0-9])?$/.test(prefix)
    ? { ok: true, value: prefix }
    : { ok: false, refusal: { code: prefix === '' ? 'required' : 'box-number-format' } };
}
