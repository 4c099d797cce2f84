import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';

const remembered = z.array(z.object({ folder: z.string(), registerId: z.string().default('') })).max(20);

export interface RecentRegister {
  /** The folder's own name: what the office is called stands in the register, which is encrypted. */
  readonly name: string;
  readonly folder: string;
  /** Whose key this computer may keep; empty when it is not known. */
  readonly registerId: string;
}

const kept = 8;

/** Registers opened on this computer before, newest first. A file that cannot be read counts as none. */
export function readRecent(file: string): readonly RecentRegister[] {
  try {
    const list = remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    return list.map(({ folder, registerId }) => ({ name: basename(folder), folder, registerId }));
  } catch {
    return [];
  }
}

/** Puts a register at the head of the list. */
export function rememberRegister(file: string, register: Omit<RecentRegister, 'name'>): void {
  const others = readRecent(file).filter(({ folder }) => folder !== register.folder);
  const list = [register, ...others].slice(0, kept).map(({ folder, registerId }) => ({ folder, registerId }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(list, null, 2));
  renameSync(`${file}.new`, file);
}
