import type { DeviceInput } from '../../preload/contract/device-facts.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { issue } from '../errors.ts';
import { officeOf } from '../settings/index.ts';
import { judgeSim, knownSim } from '../sims/index.ts';
import type { BoxNumber } from './box-number.rules.ts';
import { judgeBoxNumber } from './box-numbers.service.ts';
import { findDeviceByImei, findDeviceBySerial, type DeviceRecord } from './device.repository.ts';
import { judgeDevice, serialKey, type DeviceDraft } from './device.rules.ts';

/** Identifiers of a draft that another device has, each with a link to that device. */
export function takenIdentifiers(
  db: ReadableDb,
  draft: Pick<DeviceDraft, 'imei1' | 'imei2' | 'serial'>,
  own: string | null,
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const check = (
    field: 'imei1' | 'imei2' | 'serial',
    find: (value: string) => DeviceRecord | undefined,
  ): void => {
    const value = draft[field];
    const other = value === null ? undefined : find(value);
    if (!other || other.id === own) return;
    const link = { entity: 'device' as const, id: other.id, label: other.boxNumber };
    issues.push(issue(field, 'duplicate', value, { box: other.boxNumber }, link));
  };
  check('imei1', (imei) => findDeviceByImei(db, imei));
  check('imei2', (imei) => findDeviceByImei(db, imei));
  check('serial', (serial) => findDeviceBySerial(db, serialKey(serial)));
  return issues;
}

/** Everything that stands against a device as typed, and what is only doubtful. Writes nothing. */
export function judgeInput(
  db: ReadableDb,
  input: DeviceInput,
  own: string | null,
): {
  readonly draft: DeviceDraft | null;
  readonly box: BoxNumber | null;
  readonly issues: readonly FieldIssue[];
  readonly warnings: readonly FieldIssue[];
  readonly read: Pick<DeviceDraft, 'imei1' | 'imei2' | 'serial'>;
} {
  const facts = judgeDevice(input, { completeImei: false });
  const { imei1, imei2, serial } = facts;
  const issues = [...facts.issues, ...takenIdentifiers(db, { imei1, imei2, serial }, own)];
  const warnings = [...facts.warnings];
  const number = own === null ? judgeBoxNumber(db, input.boxNumber ?? '') : { box: null, issues: [] };
  issues.push(...number.issues);
  const { country } = officeOf(db);
  input.sims.forEach((sim, place) => {
    const judgement = judgeSim(sim, country, `sims.${place}.`);
    issues.push(...judgement.issues);
    warnings.push(...judgement.warnings);
    if (judgement.draft) issues.push(...knownSim(db, judgement.draft, own, `sims.${place}.`).issues);
  });
  return { draft: facts.draft, box: number.box, issues, warnings, read: { imei1, imei2, serial } };
}
