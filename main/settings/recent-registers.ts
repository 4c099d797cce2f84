import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const remembered = z.array(z.strictObject({ name: z.string(), folder: z.string() })).max(20);
export type RecentRegister = z.infer<typeof remembered>[number];

const kept = 8;

/** Registers opened on this computer before, newest first. A file that cannot be read counts as none. */
export function readRecent(file: string): readonly RecentRegister[] {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/** Puts a register at the head of the list. */
export function rememberRegister(file: string, register: RecentRegister): void {
  const others = readRecent(file).filter((other) => other.folder !== register.folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify([register, ...others].slice(0, kept), null, 2));
  renameSync(`${file}.new`, file);
}
