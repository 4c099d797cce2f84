import { writeFileSync } from 'node:fs';

function withCheckDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** The IMEI of the device of a number up to 999,999, check digit and all. */
export function imeiOf(device: number): string {
  return withCheckDigit(`35693803${String(device).padStart(6, '0')}`);
}

/** Writes a list of good devices, each with a holder of its own, and no box numbers. */
export function writeDevices(path: string, count: number, first = 1): void {
  const lines = ['IMEI,Model,CHW name,CHW code,District,Issue date'];
  for (let at = first; at < first + count; at += 1) {
    lines.push(`${imeiOf(at)},Test Model,Sample Worker ${at},W-${at},District ${at % 20},2026-01-15`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}
