import type { FieldIssue } from '../../preload/contract/errors.ts';
import { numberOfOpenForm, reasonOfVoidNumber } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import { officeOf } from '../settings/index.ts';
import { continuesSeries, formatBoxNumber, readBoxNumber, type BoxNumber } from './box-number.rules.ts';
import { findSeries, insertSeries, useNumbers } from './box-series.repository.ts';
import { findDeviceBySequence } from './device.repository.ts';

/** Starts a series of box numbers. */
export function startSeries(tx: UnitOfWork, officeId: string, prefix: string, first: number): void {
  insertSeries(tx.db, officeId, prefix, first);
}

/** Enters which numbers of a series boxes have taken, so that the next box gets another one. */
export function takeNumbers(tx: UnitOfWork, prefix: string, first: number, last: number): void {
  useNumbers(tx.db, tx.officeId, { prefix, first, last });
}

/** The number the next box of the office gets. */
export function nextBoxNumber(db: ReadableDb): BoxNumber {
  const { prefix } = officeOf(db);
  const sequence = findSeries(db, prefix)?.next ?? 1;
  return { number: formatBoxNumber(prefix, sequence), prefix, sequence };
}

/**
 * Judges a box number typed by hand: unused, and no further than the next of its series.
 *
 * @returns the number, or issues
 */
export function judgeBoxNumber(
  db: ReadableDb,
  text: string,
): { readonly box: BoxNumber | null; readonly issues: readonly FieldIssue[] } {
  const reading = readBoxNumber(text);
  if (!reading.ok) return { box: null, issues: [issue('boxNumber', reading.refusal.code, text)] };
  const box = reading.value;
  if (!box) return { box: null, issues: [] };
  const used = findDeviceBySequence(db, box.prefix, box.sequence);
  if (used) {
    const link = { entity: 'device' as const, id: used.id, label: used.boxNumber };
    return { box: null, issues: [issue('boxNumber', 'box-number-used', box.number, undefined, link)] };
  }
  const voided = reasonOfVoidNumber(db, box.prefix, box.sequence);
  if (voided !== null) {
    return { box: null, issues: [issue('boxNumber', 'box-number-void', box.number, { reason: voided })] };
  }
  // What was printed was given out: its box may be entered whatever the office's prefix is by now.
  const printed = numberOfOpenForm(db, box.prefix, box.sequence);
  if (printed !== null) return { box: { ...box, number: printed }, issues: [] };
  const office = officeOf(db);
  const series = findSeries(db, box.prefix);
  if (box.prefix !== office.prefix || !series) {
    const params = { prefix: office.prefix };
    return { box: null, issues: [issue('boxNumber', 'box-number-series', box.number, params)] };
  }
  if (!continuesSeries(box, series)) {
    const params = { next: formatBoxNumber(box.prefix, series.next) };
    return { box: null, issues: [issue('boxNumber', 'box-number-not-next', box.number, params)] };
  }
  return { box, issues: [] };
}
