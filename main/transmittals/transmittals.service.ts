import type { Outstanding, Transmittal, TransmittalRow } from '../../preload/contract/transmittals.ts';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { nameKey } from '../people/index.ts';
import {
  findTransmittal,
  itemsOf,
  outstandingOf,
  transmittalRows,
  transmittalsOfRows,
  type StoredTransmittal,
} from './transmittal.repository.ts';
import {
  ageLimits,
  daysBetween,
  readTransmittalNumber,
  stateOn,
  transmittalNumber,
} from './transmittal.rules.ts';

function toRow(stored: StoredTransmittal, today: string): TransmittalRow {
  const { sequence, personId, councilId, name, note: _note, ...rest } = stored;
  const to =
    personId === null
      ? { kind: 'council' as const, id: councilId ?? '', name }
      : { kind: 'person' as const, id: personId, name };
  return { ...rest, number: transmittalNumber(sequence), to, state: stateOn(today, rest) };
}

export function transmittalViews(db: ReadableDb, rows: readonly number[], today: string): TransmittalRow[] {
  return transmittalsOfRows(db, rows).map((stored) => toRow(stored, today));
}

/** Row numbers of the transmittals that a filter lets through, by number or by whom they went to, the newest first. */
export function transmittalRowsFor(db: ReadableDb, filter: Parameters<typeof transmittalRows>[1]): number[] {
  const sequence = readTransmittalNumber(filter.text);
  const text = nameKey(sequence === null ? filter.text : transmittalNumber(sequence));
  return transmittalRows(db, { ...filter, text });
}

/** The newest transmittals of a number or to a name. */
export function findTransmittals(
  db: ReadableDb,
  text: string,
  limit: number,
): { readonly id: string; readonly number: string; readonly to: string }[] {
  const rows = transmittalRowsFor(db, { text, purposes: [], states: [], today: '' }).slice(0, limit);
  return transmittalsOfRows(db, rows)
    .sort((a, b) => b.sequence - a.sequence)
    .map(({ id, sequence, name }) => ({ id, number: transmittalNumber(sequence), to: name }));
}

/** @throws DomainError `not-found` */
export function transmittalOf(db: ReadableDb, id: string, today: string): Transmittal {
  const stored = findTransmittal(db, id);
  if (!stored) throw new DomainError('not-found', { params: { entity: 'transmittal' } });
  return { ...toRow(stored, today), note: stored.note, items: itemsOf(db, id) };
}

/** What each party has for a purpose, and for how long, the longest first. */
export function outstanding(db: ReadableDb, purpose: Purpose, today: string): Outstanding[] {
  return outstandingOf(db, purpose, today).map(({ kind, id, name, sent, ...rest }) => {
    const days = (JSON.parse(sent) as readonly string[]).map((day) => daysBetween(day, today));
    const ages = [...ageLimits, Number.POSITIVE_INFINITY].map(
      (limit, index) =>
        days.filter((age) => age <= limit && age > (ageLimits[index - 1] ?? Number.NEGATIVE_INFINITY)).length,
    );
    return { ...rest, purpose, to: { kind, id, name }, ages };
  });
}
