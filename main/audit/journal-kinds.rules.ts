import type { JournalFilter } from '../../preload/contract/audit.ts';

/** Entries that tell that somebody saw or took out personal data. */
function isView(kind: string): boolean {
  return /[.-](viewed|exported|reported)$/.test(kind);
}

/** The kinds of entry that a filter leaves of those there are. */
export function kindsWanted(
  kinds: readonly string[],
  filter: Pick<JournalFilter, 'entity' | 'kind' | 'only'>,
): string[] {
  return kinds.filter(
    (kind) =>
      (filter.entity === null || kind.startsWith(`${filter.entity}.`)) &&
      (filter.kind === null || kind === filter.kind) &&
      (filter.only !== 'views' || isView(kind)),
  );
}
