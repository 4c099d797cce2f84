import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../random.ts';
import { emptyDisk, happen, imageOf, type Fate } from './crash-image.ts';
import type { Operation } from './file-operations.ts';

/** A folder as a power cut left it. */
export interface Remains {
  readonly folder: string;
  /** What the programs had said on their standard output before the power went. */
  readonly said: readonly string[];
  /** Number of the operation at which it went. */
  readonly at: number;
}

function put(parent: string, image: ReadonlyMap<string, Buffer>): string {
  const folder = mkdtempSync(join(parent, 'cut-'));
  for (const [name, content] of image) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, content, { mode: 0o600 });
  }
  return folder;
}

export interface Cuts {
  readonly fate: Fate;
  readonly random: Random;
  /** Share of the moments at which the power is cut; 1 is each of them. */
  readonly share: number;
}

/**
 * Cuts the power before syncs and at the end, and shows what is left to `look`.
 *
 * @returns how often, and what had been said in the end
 */
export async function cutAtSyncs(
  operations: readonly Operation[],
  scratch: string,
  how: Cuts,
  look: (remains: Remains) => void | Promise<void>,
): Promise<{ readonly cuts: number; readonly said: readonly string[] }> {
  const disk = emptyDisk();
  const said: string[] = [];
  let cuts = 0;
  for (let at = 0; at <= operations.length; at += 1) {
    const operation = operations[at];
    if (!operation || (operation.kind === 'sync' && how.random() < how.share)) {
      cuts += 1;
      const folder = put(scratch, imageOf(disk, how.fate, how.random));
      try {
        await look({ folder, said, at });
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    if (operation?.kind === 'said') said.push(operation.text);
    if (operation) happen(disk, operation);
  }
  return { cuts, said };
}
