import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { DeviceFacts, DeviceInput } from '../../preload/contract/register.ts';
import {
  agreementInForce,
  giveFormsToDevice,
  numberOfOpenForm,
  reasonOfVoidNumber,
  voidAgreement,
} from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { officeOf } from '../settings/index.ts';
import { judgeSim, knownSim, putSimIn } from '../sims/index.ts';
import { continuesSeries, formatBoxNumber, readBoxNumber, type BoxNumber } from './box-number.rules.ts';
import { findSeries, insertSeries, useNumbers } from './box-series.repository.ts';
import {
  findDevice,
  findDeviceByImei,
  findDeviceBySequence,
  findDeviceBySerial,
  insertDevice,
  strikeOut,
  updateFacts,
  type DeviceRecord,
  type NewDevice,
} from './device.repository.ts';
import { dayOf } from './day.ts';
import { judgeDevice, mayBecome, readLine, serialKey, type DeviceDraft } from './device.rules.ts';

/** @throws DomainError `not-found` */
export function deviceOf(db: ReadableDb, id: string): DeviceRecord {
  const device = findDevice(db, id);
  if (!device) throw new DomainError('not-found', { params: { entity: 'device' } });
  return device;
}

/** Starts a series of box numbers. */
export function startSeries(tx: UnitOfWork, officeId: string, prefix: string, first: number): void {
  insertSeries(tx.db, officeId, prefix, first);
}

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

/** Enters which numbers of a series boxes have taken, so that the next box gets another one. */
export function takeNumbers(tx: UnitOfWork, prefix: string, first: number, last: number): void {
  useNumbers(tx.db, tx.officeId, { prefix, first, last });
}

/** Stores a device, and gives it the forms that were printed with its number; that the number is taken (`takeNumbers`) is for the caller to enter. `extra` carries the holder of a device that is issued at once, as in an import. */
export function addDevice(
  tx: UnitOfWork,
  draft: DeviceDraft,
  box: BoxNumber,
  registeredOn: string,
  extra?: Pick<NewDevice, 'state' | 'holderId' | 'placeId' | 'supervisorId' | 'issuedOn' | 'dueBack'>,
): { readonly id: string; readonly receipt: Receipt } {
  const id = tx.newId();
  insertDevice(tx.db, {
    ...draft,
    id,
    officeId: tx.officeId,
    boxNumber: box.number,
    boxPrefix: box.prefix,
    boxSequence: box.sequence,
    state: extra?.state ?? 'in-stock',
    serialKey: draft.serial === null ? null : serialKey(draft.serial),
    registeredOn,
    holderId: extra?.holderId ?? null,
    placeId: extra?.placeId ?? null,
    supervisorId: extra?.supervisorId ?? null,
    issuedOn: extra?.issuedOn ?? null,
    dueBack: extra?.dueBack ?? null,
    returnedOn: null,
  });
  giveFormsToDevice(tx.db, box, id);
  const receipt = tx.record({
    entity: 'device',
    entityId: id,
    kind: 'device.registered',
    after: { box: box.number, ...draft, on: registeredOn },
  });
  return { id, receipt };
}

/** Registers a device with its SIM cards. Its number is taken in the same transaction. */
export function registerDevice(tx: UnitOfWork, input: DeviceInput): Recorded<string> {
  const judged = judgeInput(tx.db, input, null);
  if (judged.issues.length > 0 || !judged.draft) throw invalidInput(...judged.issues);
  const on = dayOf(tx.at);
  const box = judged.box ?? nextBoxNumber(tx.db);
  takeNumbers(tx, box.prefix, box.sequence, box.sequence);
  const { id, receipt } = addDevice(tx, judged.draft, box, on);
  const { country } = officeOf(tx.db);
  input.sims.forEach((sim, place) => {
    const { draft } = judgeSim(sim, country);
    if (!draft) return;
    const known = knownSim(tx.db, draft, id, `sims.${place}.`);
    if (known.issues.length > 0) throw invalidInput(...known.issues);
    putSimIn(tx, draft, known.sim, { id, boxNumber: box.number }, on);
  });
  return recorded(id, receipt);
}

/** Keeps of two sets of facts those that differ. */
function difference(
  before: object,
  after: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  const old = new Map(Object.entries(before));
  for (const [field, value] of Object.entries(after)) {
    if (JSON.stringify(old.get(field) ?? null) === JSON.stringify(value ?? null)) continue;
    changed.before[field] = old.get(field) ?? null;
    changed.after[field] = value;
  }
  return changed;
}

/** Stores changed facts that have been judged. Nothing is written when nothing differs. */
export function changeFacts(
  tx: UnitOfWork,
  present: DeviceRecord,
  draft: DeviceDraft,
  version: number,
): Receipt {
  if (present.version !== version) throw new DomainError('stale-version');
  const { before, after } = difference(present, draft);
  if (Object.keys(after).length === 0) return tx.nothingWritten();
  const key = draft.serial === null ? null : serialKey(draft.serial);
  if (updateFacts(tx.db, present.id, draft, key, version) === 0) throw new DomainError('stale-version');
  return tx.record({ entity: 'device', entityId: present.id, kind: 'device.changed', before, after });
}

/** @throws DomainError `stale-version`, `invalid-input`, `illegal-step` for a struck-out device */
export function updateDevice(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly facts: DeviceFacts },
): Recorded<void> {
  const present = deviceOf(tx.db, input.id);
  if (present.state === 'void') throw new DomainError('illegal-step');
  const judged = judgeInput(tx.db, { ...input.facts, sims: [] }, input.id);
  if (judged.issues.length > 0 || !judged.draft) throw invalidInput(...judged.issues);
  return recorded(undefined, changeFacts(tx, present, judged.draft, input.version));
}

/** Strikes out a device registered by mistake, and the blank form that was printed for it. @throws DomainError `illegal-step` while somebody holds it */
export function voidDevice(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Recorded<void> {
  const present = deviceOf(tx.db, input.id);
  const issues: FieldIssue[] = [];
  const reason = readLine('reason', input.reason, issues);
  if (reason === null && issues.length === 0) issues.push(issue('reason', 'required'));
  if (issues.length > 0 || reason === null) throw invalidInput(...issues);
  if (!mayBecome(present.state, 'void'))
    throw new DomainError('illegal-step', { params: { state: present.state } });
  if (strikeOut(tx.db, present.id, reason, input.version) === 0) throw new DomainError('stale-version');
  const form = agreementInForce(tx.db, present.id);
  if (form) voidAgreement(tx, { id: form.id, version: form.version, reason, on: dayOf(tx.at) });
  const receipt = tx.record({
    entity: 'device',
    entityId: present.id,
    kind: 'device.void',
    after: { box: present.boxNumber, reason },
  });
  return recorded(undefined, receipt);
}
