import type { HistoryEntry } from '../../preload/contract/fields.ts';
import type { StoredChange } from '../database/stored-change.ts';

type Fact = string | number | boolean | null;

function factOf(value: unknown): Fact {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

function textOf(value: unknown): string | null {
  const fact = factOf(value);
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
  for (const [name, value] of Object.entries(after)) facts[name] = factOf(value);
  const changed =
    change.before === null
      ? []
      : Object.keys(after)
          .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
          .map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]) }));
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
