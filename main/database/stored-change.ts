/** A change as it is stored; `before` and `after` are JSON texts of what changed. */
export interface StoredChange {
  readonly sequence: number;
  readonly officeId: string;
  readonly at: string;
  readonly account: string;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: string;
  readonly deviceId: string | null;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
}
