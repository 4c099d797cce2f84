import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { readBoxNumber } from './box-number.rules.ts';
import {
  findDevice,
  findDeviceByImei,
  findDeviceBySequence,
  type DeviceRecord,
} from './device.repository.ts';
import { readImei } from './imei.rules.ts';

/** @throws DomainError `not-found` */
export function deviceOf(db: ReadableDb, id: string): DeviceRecord {
  const device = findDevice(db, id);
  if (!device) throw new DomainError('not-found', { params: { entity: 'device' } });
  return device;
}

/** The device of a box number, however many zeros it is written with. */
export function deviceOfNumber(db: ReadableDb, text: string): DeviceRecord | undefined {
  const box = readBoxNumber(text);
  if (!box.ok || box.value === null) return undefined;
  return findDeviceBySequence(db, box.value.prefix, box.value.sequence);
}

/** The device of a whole IMEI, its first or its second. */
export function deviceOfImei(db: ReadableDb, text: string): DeviceRecord | undefined {
  const imei = readImei(text, { complete: true });
  return imei.ok && imei.value !== null ? findDeviceByImei(db, imei.value) : undefined;
}
