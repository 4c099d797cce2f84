import { readFileSync } from 'node:fs';
import { program, run, type Ended } from '../../command-line/boxfile.ts';
import { traceTo } from './file-operations.ts';

/** Whether this system lets a program be traced. */
export async function canTrace(): Promise<boolean> {
  try {
    return (await run('strace', ['-f', '-e', 'trace=openat', '-o', '/dev/null', 'true'])).code === 0;
  } catch {
    return false;
  }
}

/** Runs programs one after the other and keeps the trace of what they did to their files. */
export class Recorder {
  readonly #file: string;
  #trace = '';
  /** The recovery code that the programs are given. */
  code: string | undefined;

  /** @param file where each trace is written before it is read */
  constructor(file: string) {
    this.#file = file;
  }

  get trace(): string {
    return this.#trace;
  }

  /** @throws Error when the program does not end with 0 */
  async node(...words: readonly string[]): Promise<Ended> {
    const ended = await run('strace', [...traceTo(this.#file), process.execPath, ...words], this.code);
    this.#trace += readFileSync(this.#file, 'latin1');
    if (ended.code !== 0)
      throw new Error(`${words.join(' ')} ended with ${ended.code}: ${ended.out}${ended.err}`);
    return ended;
  }

  boxfile(...words: readonly string[]): Promise<Ended> {
    return this.node(program, ...words);
  }
}
