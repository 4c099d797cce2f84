import { safeStorage } from 'electron';
import type { KeyStore } from '../keys/index.ts';

/**
 * Electron gained the calls that do not hold the program up while the system asks for a password; the older
 * one that development may run on has only the calls that do.
 */
const newer: Partial<typeof safeStorage> = safeStorage;

/**
 * Linux without a secret service falls back to `basic_text`: encryption under a password that is the same
 * in every Chromium. Whoever copies the disk can undo it, so it counts as no key store.
 */
function isReal(): boolean {
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** The system's key store (DPAPI, Keychain, secret service or KWallet) behind Electron's safeStorage. */
export const systemKeyStore: KeyStore = {
  available: async () =>
    isReal() && (newer.isAsyncEncryptionAvailable?.() ?? safeStorage.isEncryptionAvailable()),
  wrap: async (secret) => {
    const text = Buffer.from(secret).toString('base64');
    return newer.encryptStringAsync?.(text) ?? safeStorage.encryptString(text);
  },
  unwrap: async (sealed) => {
    const bytes = Buffer.from(sealed);
    const opened = newer.decryptStringAsync
      ? (await newer.decryptStringAsync(bytes)).result
      : safeStorage.decryptString(bytes);
    return Buffer.from(opened, 'base64');
  },
};
