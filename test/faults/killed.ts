import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { environment } from '../command-line/boxfile.ts';

/** How a program ended that was to be killed after a while. */
export interface Killed {
  /** False when it had ended by itself before. */
  readonly killed: boolean;
  /** What it had answered until then, one JSON value a line. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  readonly milliseconds: number;
}

/** Runs a program under Node and kills it after a while as a power cut would: no last words, no clearing up. */
export async function killedAfter(milliseconds: number, ...words: readonly string[]): Promise<Killed> {
  const began = performance.now();
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment(words),
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const overslept = new AbortController();
  const alarm = pause(milliseconds, undefined, { signal: overslept.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  const [, signal] = await ended;
  overslept.abort();
  await alarm;
  // The last line may have been cut off in the middle: then nobody has read it.
  const lines = out.split('\n').slice(0, -1);
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { killed: signal === 'SIGKILL', answers, milliseconds: performance.now() - began };
}
