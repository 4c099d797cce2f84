/** What stands in an entry whose personal words were taken out: its number and the digest of its words now. */
export interface Redaction {
  readonly sequence: number;
  readonly digest: string;
}

/** The kind of entry that takes words out of others. */
export const erasureKind = 'person.erased';

/** The redactions that an entry vouches for; none for an entry of another kind. */
export function redactionsOf(entry: { readonly kind: string; readonly after: string | null }): Redaction[] {
  if (entry.kind !== erasureKind || entry.after === null) return [];
  const { redacted } = JSON.parse(entry.after) as { readonly redacted?: readonly [number, string][] };
  return (redacted ?? []).map(([sequence, digest]) => ({ sequence, digest }));
}
