import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.mjs';

/** The built command line, as it ships. */
export const program = join(import.meta.dirname, '../../dist/main/cli.cjs');

/** Call once before the first command of a file. */
export const buildOnce = ensureBuilt;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON. */
  readonly json: () => unknown;
}

/** Runs one command in a process of its own. */
export function boxfile(...words: readonly string[]): Promise<Ended> {
  return run(process.execPath, [program, ...words]);
}

export function run(command: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(command, words, { maxBuffer: 64e6 }, (error, out, err) => {
      const code = error ? error.code : 0;
      if (typeof code === 'string') reject(error ?? new Error(code));
      else resolve({ code: code ?? null, out, err, json: () => JSON.parse(out) as unknown });
    });
  });
}

/** Starts a command without waiting for it. */
export function started(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words], { stdio: 'ignore' });
}

/** Makes a register of an office in Sierra Leone, whose levels of place suit the lists of this folder. */
export async function madeRegister(folder: string, ...more: readonly string[]): Promise<string> {
  const made = await boxfile(
    'init',
    '--register',
    folder,
    '--office',
    'Test District Office',
    '--prefix',
    'KIL',
    '--country',
    'SL',
    ...more,
  );
  if (made.code !== 0) throw new Error(made.err);
  return folder;
}
