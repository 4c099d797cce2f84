import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Drawn } from '../documents/pdf-file.ts';
import { writeWhole } from '../documents/write-file.ts';
import { sealedStream, type Sealing } from './sealing.ts';
import type { Unfinished } from './unfinished.ts';

/** The ways in which a job writes files. */
export interface JobFiles {
  /** Writes a file of somebody's choice, whole or not at all; see `writeWhole`. */
  readonly writeWhole: <T>(target: string, write: (temporary: string) => Promise<T>) => Promise<T>;
  /**
   * Draws a document: into a file of somebody's choice, whole or not at all, or sealed into a file of the
   * session, to be previewed. Tells the bytes of its content besides.
   */
  readonly drawInto: <T extends Drawn>(
    target: string,
    draw: (sink: string | Writable) => Promise<T>,
  ) => Promise<T & { readonly bytes: number }>;
}

/** @param scratch folder of the session, in which nothing lies in the clear */
export function jobFiles(scratch: string, sealing: Sealing, unfinished: Unfinished | null): JobFiles {
  const whole: JobFiles['writeWhole'] = (target, write) =>
    writeWhole(target, write, dirname(target), unfinished?.remember);

  async function sealed<T extends Drawn>(target: string, draw: (sink: Writable) => Promise<T>): Promise<T> {
    const stream = sealedStream(sealing.write(target));
    try {
      const drawn = await draw(stream);
      await finished(stream.end());
      return drawn;
    } catch (error) {
      stream.destroy();
      await rm(target, { force: true });
      throw error;
    }
  }

  return {
    writeWhole: whole,
    drawInto: async (target, draw) => {
      if (dirname(target) === scratch) {
        const drawn = await sealed(target, draw);
        const reader = sealing.read(target);
        reader.close();
        return { ...drawn, bytes: reader.bytes };
      }
      const drawn = await whole(target, draw);
      return { ...drawn, bytes: (await stat(target)).size };
    },
  };
}
