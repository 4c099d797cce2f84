import type { HandOverInput } from '../../preload/contract/register.ts';
import { draftAgreement, endAgreementOf } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { createPerson, findPerson, type PersonRecord } from '../people/index.ts';
import { createPlace, findPlace } from '../places/index.ts';
import { readBoxNumber } from './box-number.rules.ts';
import {
  clearHolder,
  findDevice,
  findDeviceByImei,
  findDeviceBySequence,
  setHolder,
  type DeviceRecord,
} from './device.repository.ts';
import { deviceOf } from './devices.service.ts';
import { mayBecome, readLine, type OwnerType } from './device.rules.ts';
import { closeHandOver, insertHandOver } from './hand-over.repository.ts';
import { readImei } from './imei.rules.ts';

export interface MatchVerdict {
  readonly box: 'match' | 'mismatch' | 'missing';
  readonly imei: 'match' | 'mismatch' | 'missing' | 'not-needed';
  readonly belongsTo: { readonly id: string; readonly label: string } | null;
}

/**
 * Compares what was scanned off the box and the phone with the record (DOMAIN S7: phones and boxes never
 * get mixed up). A value of another device is named.
 */
export function matchDevice(
  db: ReadableDb,
  device: DeviceRecord,
  scanned: { box: string; imei: string },
): MatchVerdict {
  const box = readBoxNumber(boxPart(scanned.box));
  const imei = readImei(scanned.imei, { complete: false });
  let belongsTo: MatchVerdict['belongsTo'] = null;
  const other = (found: DeviceRecord | undefined): void => {
    if (found && found.id !== device.id) belongsTo = { id: found.id, label: found.boxNumber };
  };

  let boxVerdict: MatchVerdict['box'] = 'missing';
  if (!box.ok) boxVerdict = 'mismatch';
  else if (box.value) {
    const same = box.value.prefix === device.boxPrefix && box.value.sequence === device.boxSequence;
    boxVerdict = same ? 'match' : 'mismatch';
    if (!same) other(findDeviceBySequence(db, box.value.prefix, box.value.sequence));
  }

  let imeiVerdict: MatchVerdict['imei'] = device.imei1 === null ? 'not-needed' : 'missing';
  if (!imei.ok) imeiVerdict = 'mismatch';
  else if (imei.value !== null) {
    const same = imei.value === device.imei1 || imei.value === device.imei2;
    imeiVerdict = same ? 'match' : 'mismatch';
    if (!same) other(findDeviceByImei(db, imei.value));
  }
  return { box: boxVerdict, imei: imeiVerdict, belongsTo };
}

/** The box number inside a scanned QR code of ours, or the text itself. */
function boxPart(scanned: string): string {
  return /^BX1\/([^/]+)/i.exec(scanned.trim())?.[1] ?? scanned;
}

export interface HandOver {
  readonly device: Pick<DeviceRecord, 'id' | 'boxNumber' | 'boxPrefix' | 'boxSequence'>;
  readonly holder: Pick<PersonRecord, 'id' | 'fullName' | 'code'>;
  readonly placeId: string | null;
  readonly placePath: string | null;
  readonly supervisorId: string | null;
  readonly supervisorName: string | null;
  readonly on: string;
  readonly dueBack: string | null;
  readonly condition: number;
  readonly ownership: OwnerType;
  readonly language: string;
  /** True when the device has never been handed over, as in an import. */
  readonly first?: boolean;
}

/** Enters who has a device from when on, and drafts the agreement. The device's own row is the caller's. */
export function openHandOver(tx: UnitOfWork, given: HandOver): Receipt {
  const handOverId = tx.newId();
  insertHandOver(tx.db, {
    id: handOverId,
    deviceId: given.device.id,
    holderId: given.holder.id,
    placeId: given.placeId,
    supervisorId: given.supervisorId,
    fromOn: given.on,
    dueBack: given.dueBack,
    conditionOut: given.condition,
  });
  const agreement = draftAgreement(tx, {
    device: given.device,
    handOverId,
    holder: given.holder,
    ownership: given.ownership,
    language: given.language,
    on: given.on,
    ...(given.first === undefined ? {} : { first: given.first }),
  });
  return tx.record({
    entity: 'device',
    entityId: given.device.id,
    kind: 'device.handed-over',
    after: {
      holder: given.holder.fullName,
      holderId: given.holder.id,
      code: given.holder.code,
      place: given.placePath,
      placeId: given.placeId,
      supervisor: given.supervisorName,
      supervisorId: given.supervisorId,
      handOverId,
      on: given.on,
      dueBack: given.dueBack,
      condition: given.condition,
      ...agreement,
    },
  });
}

function personOfChoice(tx: UnitOfWork, choice: HandOverInput['holder'], at: string): PersonRecord {
  if ('person' in choice) return createPerson(tx, choice.person, `${at}.person.`).value;
  const person = findPerson(tx.db, choice.id);
  if (!person) throw invalidInput(issue(at, 'not-found'));
  return person;
}

/** Gives a device to a health worker and drafts its agreement. Box and phone must have been matched. */
export function handOver(tx: UnitOfWork, input: HandOverInput, language: string): Recorded<void> {
  const device = deviceOf(tx.db, input.deviceId);
  if (device.version !== input.version) throw new DomainError('stale-version');
  if (!mayBecome(device.state, 'with-holder')) {
    throw new DomainError('illegal-step', { params: { state: device.state } });
  }
  const verdict = matchDevice(tx.db, device, input.match);
  if (verdict.box !== 'match') throw invalidInput(issue('match.box', mismatch(verdict.box), input.match.box));
  if (verdict.imei === 'mismatch' || verdict.imei === 'missing') {
    throw invalidInput(issue('match.imei', mismatch(verdict.imei), input.match.imei));
  }
  if (input.dueBack !== null && input.dueBack < input.on) {
    throw invalidInput(issue('dueBack', 'out-of-range', input.dueBack, { min: input.on, max: '…' }));
  }
  const place =
    input.place === null
      ? null
      : 'place' in input.place
        ? createPlace(tx, input.place.place).value
        : (findPlace(tx.db, input.place.id) ?? null);
  if (input.place !== null && place === null) throw invalidInput(issue('place', 'not-found'));
  const supervisor = input.supervisor === null ? null : personOfChoice(tx, input.supervisor, 'supervisor');
  const holder = personOfChoice(tx, input.holder, 'holder');
  const issues: Parameters<typeof readLine>[2] = [];
  const ownerName = readLine('ownerName', input.ownerName, issues);
  if (issues.length > 0) throw invalidInput(...issues);

  const changed = setHolder(
    tx.db,
    device.id,
    {
      holderId: holder.id,
      placeId: place?.id ?? holder.placeId,
      supervisorId: supervisor?.id ?? holder.supervisorId,
      issuedOn: input.on,
      dueBack: input.dueBack,
    },
    { condition: input.condition, ownerType: input.ownerType, ownerName, accessories: input.accessories },
    input.version,
  );
  if (changed === 0) throw new DomainError('stale-version');
  const stands = findDevice(tx.db, device.id) ?? device;
  const receipt = openHandOver(tx, {
    device,
    holder,
    placeId: stands.placeId,
    placePath: stands.placeId === null ? null : (findPlace(tx.db, stands.placeId)?.path ?? null),
    supervisorId: stands.supervisorId,
    supervisorName:
      stands.supervisorId === null ? null : (findPerson(tx.db, stands.supervisorId)?.fullName ?? null),
    on: input.on,
    dueBack: input.dueBack,
    condition: input.condition,
    ownership: input.ownerType,
    language,
  });
  return recorded(undefined, receipt);
}

function mismatch(verdict: 'mismatch' | 'missing' | 'match' | 'not-needed'): 'required' | 'invalid' {
  return verdict === 'missing' ? 'required' : 'invalid';
}

/** Takes a device back into stock; its hand-over and its agreement end. */
export function takeBack(
  tx: UnitOfWork,
  input: {
    readonly id: string;
    readonly version: number;
    readonly on: string;
    readonly condition: number;
    readonly note: string;
  },
): Recorded<void> {
  const device = deviceOf(tx.db, input.id);
  if (device.state !== 'with-holder')
    throw new DomainError('illegal-step', { params: { state: device.state } });
  if (device.issuedOn !== null && input.on < device.issuedOn) {
    throw invalidInput(issue('on', 'out-of-range', input.on, { min: device.issuedOn, max: '…' }));
  }
  const issues: Parameters<typeof readLine>[2] = [];
  const note = readLine('note', input.note, issues, 400);
  if (issues.length > 0) throw invalidInput(...issues);
  const holder = device.holderId === null ? undefined : findPerson(tx.db, device.holderId);
  if (clearHolder(tx.db, device.id, input, input.version) === 0) throw new DomainError('stale-version');
  closeHandOver(tx.db, device.id, { on: input.on, condition: input.condition, note });
  endAgreementOf(tx, device.id, input.on);
  const receipt = tx.record({
    entity: 'device',
    entityId: device.id,
    kind: 'device.taken-back',
    after: {
      box: device.boxNumber,
      holder: holder?.fullName ?? null,
      holderId: device.holderId,
      on: input.on,
      condition: input.condition,
      note,
    },
  });
  return recorded(undefined, receipt);
}
