import { readFileSync, writeFileSync } from 'node:fs';

/** Turns one byte of a file round, as a bad sector or a worn stick does. A negative place counts from the end. */
export function flippedByte(path: string, place: number): void {
  const bytes = readFileSync(path);
  const at = place < 0 ? bytes.length + place : place;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}
