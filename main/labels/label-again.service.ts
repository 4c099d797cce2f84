import type { OutputOf } from '../../preload/contract/endpoint.ts';
import { labelKinds, type LabelKind } from '../../preload/contract/label-values.ts';
import type { labels as contract } from '../../preload/contract/labels.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { printingSubject } from '../printing/index.ts';
import { deviceRows, rowsOfDevices } from '../register/index.ts';

/** Box numbers that are named before they are only counted. */
const mostNamed = 200;

/**
 * What a printing of labels was made of: the devices that still have labels, in the order of then.
 *
 * @throws DomainError `not-found` for a printing of something else
 */
export function labelsOfPrinting(db: ReadableDb, printing: string): OutputOf<typeof contract.again> {
  const { labels, kind, devices } = labelledDevices(db, printing);
  // A device with two SIM cards had two labels.
  const rows = [...new Set(rowsOfDevices(db, devices))];
  if (rows.length === 0) throw new DomainError('nothing-selected');
  const named = rows.slice(0, mostNamed);
  const numbers = new Map(deviceRows(db, named).map(({ row, boxNumber }) => [row, boxNumber]));
  return {
    selection: { kind: 'rows', rows },
    count: rows.length,
    kind,
    sheet: labels.sheet,
    copies: labels.copies,
    boxes: named.map((row) => numbers.get(row) ?? ''),
  };
}

/**
 * The devices for which a printing made labels, and of which kind.
 *
 * @throws DomainError `not-found` for a printing of something else
 */
export function labelledDevices(db: ReadableDb, printing: string) {
  const { labels, devices = [] } = printingSubject(db, printing) ?? {};
  if (!labels) throw new DomainError('not-found', { params: { entity: 'printing' } });
  return { labels, kind: kindOf(labels.kind), devices };
}

function kindOf(kind: string): LabelKind {
  return labelKinds.find((one) => one === kind) ?? 'device-back';
}
