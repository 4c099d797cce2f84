import type { KeyStore } from '../../main/keys/index.ts';

/** A computer without a key store. */
export const noKeyStore: KeyStore = {
  available: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('There is no key store')),
  unwrap: () => Promise.reject(new Error('There is no key store')),
};
