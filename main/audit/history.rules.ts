import type { HistoryEntry } from '../../preload/contract/fields.ts';
import type { StoredChange } from '../database/stored-change.ts';
import { maskIdentity } from '../people/identity-mask.rules.ts';

type Fact = string | number | boolean | null;

function factOf(value: unknown): Fact {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/** A value of a field as a history may show it: identity numbers masked. */
function shownOf(field: string, value: unknown): Fact {
  const fact = factOf(value);
  return field === 'idNumber' && typeof fact === 'string' && fact !== '' ? maskIdentity(fact) : fact;
}

function textOf(field: string, value: unknown): string | null {
  const fact = shownOf(field, value);
  return fact === null || fact === '' ? null : String(fact);
}

function parsed(json: string | null): Record<string, unknown> {
  return json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
}

/** A change as the history shows it: its facts, and for a correction each field that differs. */
export function historyEntryOf(change: StoredChange): HistoryEntry {
  const before = parsed(change.before);
  const after = parsed(change.after);
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(after)) facts[name] = shownOf(name, value);
  const changed =
    change.before === null
      ? []
      : Object.keys(after)
          .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
          .map((field) => ({
            field,
            before: textOf(field, before[field]),
            after: textOf(field, after[field]),
          }));
  return {
    sequence: change.sequence,
    at: change.at,
    account: change.account,
    entity: change.entity,
    kind: change.kind,
    facts,
    changed,
  };
}
