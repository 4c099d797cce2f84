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

/** Numbers of one series, both ends included. */
export interface NumberSpan {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** The number as it was given, where it was one alone: it must be there. */
  readonly alone: string | null;
}

/**
 * Reads `all`, `BOX`, `BOX,BOX` or `BOX..BOX` (both ends included, one series).
 *
 * @throws DomainError `invalid-input` for what is no number
 */
export function readNumbers(text: string): 'all' | readonly NumberSpan[] {
  return text === 'all' ? 'all' : text.split(',').map(spanOf);
}

function spanOf(part: string): NumberSpan {
  const [from, to, ...more] = part.split('..');
  if (more.length > 0 || from === undefined)
    throw invalidInput(issue('select', 'box-number-format', part, { example }));
  const { prefix, sequence: first } = readBox(from);
  if (to === undefined) return { prefix, first, last: first, alone: part.trim() };
  const end = readBox(to);
  if (end.prefix !== prefix) throw invalidInput(issue('select', 'box-number-series', part, { prefix }));
  return { prefix, first, last: end.sequence, alone: null };
}

/**
 * Reads a choice of devices by their box numbers.
 *
 * @throws DomainError `invalid-input` naming a box that is not there, `nothing-selected`
 */
export function readSelection(db: ReadableDb, text: string): DeviceSelection {
  const numbers = readNumbers(text);
  const rows =
    numbers === 'all'
      ? allDeviceRows(db)
      : numbers.flatMap(({ prefix, first, last, alone }) => {
          if (alone === null) return deviceRowsBetween(db, prefix, first, last);
          const device = findDeviceBySequence(db, prefix, first);
          if (!device) throw invalidInput(issue('select', 'not-found', alone));
          return [device.row];
        });
  if (rows.length === 0) throw new DomainError('nothing-selected');
  return { kind: 'rows', rows };
}
