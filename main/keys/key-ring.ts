import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeyStore } from './key-store.ts';
import { writeSynced } from './synced-file.ts';

const ringFile = z.strictObject({ format: z.literal(1), register: z.uuid(), sealed: z.base64() });

/** The keys of registers that this person has opened on this computer, sealed by the system's key store. */
export interface KeyRing {
  readonly available: () => Promise<boolean>;
  /** Null when there is none, or when the key store will not open it any more. */
  readonly find: (registerId: string) => Promise<Uint8Array | null>;
  /**
   * False where there is no key store, or none that works; the register then asks for its recovery code at
   * each start. Rejects with the file system's error.
   */
  readonly keep: (registerId: string, key: Uint8Array) => Promise<boolean>;
  readonly forget: (registerId: string) => void;
}

async function wrapped(store: KeyStore, key: Uint8Array): Promise<Uint8Array | null> {
  try {
    return (await store.available()) ? await store.wrap(key) : null;
  } catch {
    // Somebody closed the system's question for the password of the key store.
    return null;
  }
}

/** @param folder in the user's own files, never beside a register */
export function keyRing(folder: string, store: KeyStore): KeyRing {
  const fileOf = (registerId: string): string => join(folder, `${registerId}.json`);
  return {
    available: store.available,
    find: async (registerId) => {
      try {
        const { register, sealed } = ringFile.parse(JSON.parse(readFileSync(fileOf(registerId), 'utf8')));
        if (register !== registerId || !(await store.available())) return null;
        return await store.unwrap(Buffer.from(sealed, 'base64'));
      } catch {
        return null;
      }
    },
    keep: async (registerId, key) => {
      const sealed = await wrapped(store, key);
      if (!sealed) return false;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const content = { format: 1, register: registerId, sealed: Buffer.from(sealed).toString('base64') };
      writeSynced(fileOf(registerId), `${JSON.stringify(content)}\n`);
      return true;
    },
    forget: (registerId) => rmSync(fileOf(registerId), { force: true }),
  };
}
