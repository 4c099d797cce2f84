import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { findDevice, type DeviceRecord } from './device.repository.ts';

/** @throws DomainError `not-found` */
export function deviceOf(db: ReadableDb, id: string): DeviceRecord {
  const device = findDevice(db, id);
  if (!device) throw new DomainError('not-found', { params: { entity: 'device' } });
  return device;
}
