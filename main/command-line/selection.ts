import type { DeviceSelection } from '../../preload/contract/device-list.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import {
  allDeviceRows,
  deviceRowsBetween,
  findDeviceBySequence,
  readBoxNumber,
  type BoxNumber,
} from '../register/index.ts';

const example = 'KIL-00001';

function readBox(text: string): BoxNumber {
  const reading = readBoxNumber(text);
  if (!reading.ok || !reading.value)
    throw invalidInput(issue('select', 'box-number-format', text, { example }));
  return reading.value;
}

/**
 * Reads `all`, `BOX`, `BOX,BOX` or `BOX..BOX` (both ends included, one series).
 *
 * @throws DomainError `invalid-input` naming a box that is not there, `nothing-selected`
 */
export function readSelection(db: ReadableDb, text: string): DeviceSelection {
  const rows = text === 'all' ? allDeviceRows(db) : text.split(',').flatMap((part) => rowsOf(db, part));
  if (rows.length === 0) throw new DomainError('nothing-selected');
  return { kind: 'rows', rows };
}

function rowsOf(db: ReadableDb, part: string): number[] {
  const [from, to, ...more] = part.split('..');
  if (more.length > 0 || from === undefined)
    throw invalidInput(issue('select', 'box-number-format', part, { example }));
  const first = readBox(from);
  if (to === undefined) {
    const device = findDeviceBySequence(db, first.prefix, first.sequence);
    if (!device) throw invalidInput(issue('select', 'not-found', part.trim()));
    return [device.row];
  }
  const last = readBox(to);
  if (last.prefix !== first.prefix)
    throw invalidInput(issue('select', 'box-number-series', part, { prefix: first.prefix }));
  return deviceRowsBetween(db, first.prefix, first.sequence, last.sequence);
}
