/** The operating system's place for the secrets of the person who is logged in to this computer. */
export interface KeyStore {
  /** Whether there is one that keeps a secret from whoever copies the disk. */
  readonly available: () => Promise<boolean>;
  /** Seals a secret for this person on this computer. */
  readonly wrap: (secret: Uint8Array) => Promise<Uint8Array>;
  /** Rejects when the secret was sealed by somebody else, elsewhere, or by a profile that is broken. */
  readonly unwrap: (sealed: Uint8Array) => Promise<Uint8Array>;
}
