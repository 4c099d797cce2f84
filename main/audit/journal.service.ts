import type { RecordLink } from '../../preload/contract/errors.ts';
import type { JournalEntry, JournalFilter, JournalRow } from '../../preload/contract/audit.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { find } from '../search/index.ts';
import { entryFields } from './entry-fields.rules.ts';
import { historyEntryOf } from './history.rules.ts';
import {
  countEntries,
  journalKinds,
  journalPage,
  journalRecords,
  nameOfRecord,
  type JournalQuery,
  type JournalRecord,
} from './journal.repository.ts';
import { kindsWanted } from './journal-kinds.rules.ts';
import { reviewOfAct } from './review.service.ts';

/** Records that a typed text is looked for in, of each kind at most. */
const mostSubjects = 500;
const beyondAll = Number.MAX_SAFE_INTEGER;

/** The first instant of a day where this computer stands, `daysOn` days on. */
function startOfDay(day: string, daysOn = 0): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + daysOn).toISOString();
}

function queryOf(db: ReadableDb, filter: JournalFilter): JournalQuery {
  const { account, from, to, text, only } = filter;
  const asksKind = filter.entity !== null || filter.kind !== null || only === 'views';
  return {
    accounts: account === null ? null : [account],
    kinds: asksKind ? kindsWanted(journalKinds(db), filter) : null,
    from: from === null ? null : startOfDay(from),
    until: to === null ? null : startOfDay(to, 1),
    subjects: text.trim() === '' ? null : find(db, text, mostSubjects).hits.map(({ id }) => id),
    withReason: only === 'reasons',
  };
}

/** A page of the journal. A text of `#` and a number is that entry itself. */
export function journal(
  db: ReadableDb,
  filter: JournalFilter,
  before: number | null,
  limit: number,
): { rows: number[]; more: boolean; total: number | null } {
  const [, entry] = /^#\s*(\d{1,15})$/.exec(filter.text.trim()) ?? [];
  if (entry !== undefined) {
    const rows = journalRecords(db, [Number(entry)]).map(({ sequence }) => sequence);
    return { rows, more: false, total: rows.length };
  }
  const query = queryOf(db, filter);
  const found = journalPage(db, query, before ?? beyondAll, limit + 1);
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  if (before !== null) return { rows, more, total: null };
  return { rows, more, total: more ? countEntries(db, query, beyondAll) : rows.length };
}

/** Every entry that a filter leaves, newest first, a few at a time. */
export function* journalEntries(db: ReadableDb, filter: JournalFilter): Generator<JournalRow> {
  const atOnce = 500;
  let before: number | null = null;
  for (;;) {
    const page: ReturnType<typeof journal> = journal(db, filter, before, atOnce);
    yield* journalRows(db, page.rows);
    const last = page.rows.at(-1);
    if (!page.more || last === undefined) return;
    before = last;
  }
}

const pages = new Set<string>([
  'device',
  'person',
  'place',
  'sim',
  'agreement',
] satisfies RecordLink['entity'][]);

function rowOf(record: JournalRecord): JournalRow {
  const { sequence, reason, subject, entity, entityId } = record;
  const link =
    subject !== null && pages.has(entity)
      ? { entity: entity as RecordLink['entity'], id: entityId, label: subject }
      : null;
  return { ...historyEntryOf(record), row: sequence, reason, subject, link };
}

export function journalRows(db: ReadableDb, sequences: readonly number[]): JournalRow[] {
  return journalRecords(db, sequences).map(rowOf);
}

/** One entry with its fields side by side. @throws DomainError `not-found` */
export function journalEntry(db: ReadableDb, sequence: number): JournalEntry {
  const [record] = journalRecords(db, [sequence]);
  if (!record) throw new DomainError('not-found', { params: { entity: 'entry' } });
  return {
    ...rowOf(record),
    fields: entryFields(record, (id) => nameOfRecord(db, id)),
    hash: record.hash,
    redacted: record.redacted === 1,
    review: reviewOfAct(db, record),
  };
}
