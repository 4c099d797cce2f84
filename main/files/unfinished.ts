import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftover } from '../documents/write-file.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** A register whose content is on its way into files outside it. */
interface Source {
  readonly folder: string;
  readonly key: Uint8Array;
}

/**
 * Remembers where half-written files lie: a list or a form on its way to a folder of somebody's choice is
 * readable, and a killed program leaves it there. The notes lie in the register's folder, sealed under its key,
 * because names of folders can be names of people.
 */
export interface Unfinished {
  /** Notes a temporary file and gives back how to forget it. */
  readonly remember: (path: string) => () => void;
  /** Removes the files of this computer whose writers are gone. */
  readonly sweep: () => void;
}

export function unfinishedFiles({ folder, key }: Source): Unfinished {
  const notes = join(folder, 'unfinished');
  const noteKey = new Uint8Array(hkdfSync('sha256', key, '', 'boxfile unfinished files', 32));

  return {
    remember: (path) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', noteKey, nonce);
      const sealed = Buffer.concat([nonce, cipher.update(path, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      const note = join(notes, randomBytes(8).toString('hex'));
      try {
        mkdirSync(notes, { recursive: true, mode: 0o700 });
        writeFileSync(note, sealed, { mode: 0o600, flush: true });
      } catch {
        // A full disk here is no reason to refuse a file elsewhere.
      }
      return () => {
        rmSync(note, { force: true });
        removeIfEmpty(notes);
      };
    },
    sweep: () => {
      for (const name of namesIn(notes)) {
        const note = join(notes, name);
        try {
          const path = opened(readFileSync(note), noteKey);
          if (path !== null && !isLeftover(path)) continue;
          if (path !== null) rmSync(path, { force: true });
          rmSync(note, { force: true });
        } catch {
          // One that cannot be removed now is tried again next time, and keeps no register from opening.
        }
      }
      removeIfEmpty(notes);
    },
  };
}

/** What a note says; null for one that was cut off while it was written, before its file was begun. */
function opened(sealed: Buffer, key: Uint8Array): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    const path = [decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()];
    return Buffer.concat(path).toString('utf8');
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Others' notes are in it, or there is none.
  }
}
