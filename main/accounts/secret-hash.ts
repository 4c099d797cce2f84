/**
 * argon2id, one lane: 64 MiB and eight passes take a quarter of a second on a weak PC. The work is done on
 * the runtime's own threads, so that the window stays awake.
 */
const cost = { memoryCost: 65_536, timeCost: 8, parallelism: 1 } as const;

/** A secret as it is stored: with its parameters and a salt of its own, from which it cannot be read back. */
export async function hashSecret(secret: string): Promise<string> {
  // Native code, loaded when the first secret comes: the window opens the sooner.
  const { hash } = await import('@node-rs/argon2');
  return hash(secret.normalize('NFC'), cost);
}

/** A hash of the same cost that no secret fits: what it was made from was never kept. */
const decoy =
  '$argon2id$v=19$m=65536,t=8,p=1$7B1Py4wu2e0Rha+hsseSOg$FTHeweBjBdvjyuwhiFVQXYIrTpVL/QKU2f/DIZcC0hs';

/**
 * Whether a secret is the stored one. Where there is none to compare with, the same work is done in vain, so
 * that the time does not tell who has an account.
 */
export async function isSecret(stored: string | null, secret: string): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2');
  const same = await verify(stored ?? decoy, secret.normalize('NFC'));
  return same && stored !== null;
}
