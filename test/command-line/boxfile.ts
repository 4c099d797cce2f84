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

/** Recovery codes of the registers that were made here, by their folder. */
const codes = new Map<string, string>();

/** The recovery code of a register that was made here. */
export function codeOf(folder: string): string {
  const code = codes.get(folder);
  if (code === undefined) throw new Error(`No register was made in ${folder}`);
  return code;
}

/** What a command finds in its environment: the code of the register that it names, if it was made here. */
export function environment(words: readonly string[], code?: string): NodeJS.ProcessEnv {
  const { BOXFILE_RECOVERY_CODE: _, ...rest } = process.env;
  const given = code ?? codes.get(words[words.indexOf('--register') + 1] ?? '');
  return given === undefined ? rest : { ...rest, BOXFILE_RECOVERY_CODE: given };
}

/** Runs one command in a process of its own, with the code of the register it names. */
export function boxfile(...words: readonly string[]): Promise<Ended> {
  return run(process.execPath, [program, ...words]);
}

/** The same with another code, or with none for an empty one. */
export function boxfileWith(code: string, ...words: readonly string[]): Promise<Ended> {
  return run(process.execPath, [program, ...words], code);
}

export function run(command: string, words: readonly string[], code?: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(command, words, { maxBuffer: 64e6, env: environment(words, code) }, (error, out, err) => {
      const ended = error ? error.code : 0;
      if (typeof ended === 'string') reject(error ?? new Error(ended));
      else resolve({ code: ended ?? null, out, err, json: () => JSON.parse(out) as unknown });
    });
  });
}

/** Starts a command without waiting for it. */
export function started(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words], { stdio: 'ignore', env: environment(words) });
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
    '--json',
    ...more,
  );
  if (made.code !== 0) throw new Error(made.err || made.out);
  codes.set(folder, (made.json() as { recoveryCode: string }).recoveryCode);
  return folder;
}
