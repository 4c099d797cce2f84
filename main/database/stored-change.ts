/** The words of a change: JSON texts of what changed, and why somebody acted beyond their role. */
export interface ChangeWords {
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** 16 random bytes hashed with the words. */
  readonly salt: Uint8Array;
}

/** A change as it is stored. */
export interface StoredChange extends ChangeWords {
  readonly sequence: number;
  readonly officeId: string;
  readonly at: string;
  readonly account: string;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: string;
  readonly deviceId: string | null;
  readonly hash: string;
}
