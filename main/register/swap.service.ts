import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { DeviceFacts } from '../../preload/contract/device-facts.ts';
import type { SwappedTo } from '../../preload/contract/return-values.ts';
import { revisable, reviseAgreement, runsSince } from '../agreements/index.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { forgetFindings } from '../labels/index.ts';
import { judgeRevisionDays } from '../revisions/revision.rules.ts';
import { moveSimsOver } from '../sims/index.ts';
import { setHolder, updateFacts, type DeviceRecord } from './device.repository.ts';
import { judgeDevice, readLine, serialKey, type DeviceDraft } from './device.rules.ts';
import { deviceOf } from './find-device.service.ts';
import { takenIdentifiers } from './judge-device.service.ts';
import { dayOf } from './day.ts';
import { closeHandOver, insertHandOver } from './hand-over.repository.ts';
import { demandMatch } from './match-device.service.ts';
import { insertPastDevice } from './past-device.repository.ts';

/** What tells one device from another, as typed for the one that takes the place of a broken one. */
export type NewIdentity = Pick<
  DeviceFacts,
  'manufacturer' | 'model' | 'serial' | 'imei1' | 'imei2' | 'noImeiReason' | 'mac' | 'colour' | 'condition'
>;

export interface SwapInput {
  readonly id: string;
  readonly version: number;
  readonly deviceVersion: number;
  readonly facts: NewIdentity;
  readonly went: SwappedTo;
  readonly reason: string;
  readonly on: string;
  readonly match: { readonly box: string; readonly imei: string };
}

/** The record as it will be: what is the box's stays, what is the phone's is new. */
function judged(
  tx: UnitOfWork,
  present: DeviceRecord,
  facts: NewIdentity,
): { readonly draft: DeviceDraft | null; readonly issues: readonly FieldIssue[] } {
  const { kind, ownerType, ownerName, assetTag, value, currency, funding, notes, accessories } = present;
  const kept = {
    kind,
    ownerType,
    ownerName: ownerName ?? undefined,
    assetTag: assetTag ?? undefined,
    value: value ?? undefined,
    currency: currency ?? undefined,
    funding: funding ?? undefined,
    notes: notes ?? undefined,
    accessories: [...accessories],
  };
  const { draft, issues, imei1, imei2, serial } = judgeDevice({ ...kept, ...facts }, { completeImei: false });
  const old = [present.imei1, present.imei2].filter((imei) => imei !== null);
  const same: FieldIssue[] = [];
  if (imei1 !== null && old.includes(imei1)) same.push(issue('imei1', 'swap-same', imei1));
  if (imei2 !== null && old.includes(imei2)) same.push(issue('imei2', 'swap-same', imei2));
  if (serial !== null && present.serial !== null && serialKey(serial) === serialKey(present.serial)) {
    same.push(issue('serial', 'swap-same', serial));
  }
  const taken = takenIdentifiers(tx.db, { imei1, imei2, serial }, present.id);
  return { draft, issues: [...issues, ...same, ...taken] };
}

function identityOf(device: DeviceDraft): Readonly<Record<string, unknown>> {
  const { manufacturer, model, serial, imei1, imei2, mac, colour, condition } = device;
  return { manufacturer, model, serial, imei1, imei2, mac, colour, condition };
}

/**
 * Puts another device in the box of a broken or lost one: same number, same holder. What the old one was is kept
 * and found by search; a new revision of the agreement takes the place of the present one and is answered.
 *
 * @throws DomainError `stale-version`, `illegal-step`, `invalid-input`, also when box or new phone do not match
 */
export function swapDevice(tx: UnitOfWork, input: SwapInput): Recorded<string> {
  const present = revisable(tx, input.id, input.version);
  const device = deviceOf(tx.db, present.deviceId);
  if (device.state !== 'with-holder') {
    throw new DomainError('illegal-step', { params: { state: device.state } });
  }
  if (device.version !== input.deviceVersion) throw new DomainError('stale-version');
  const { draft, issues: faults } = judged(tx, device, input.facts);
  const days = { startedOn: runsSince(tx.db, present, device.issuedOn), today: dayOf(tx.at) };
  const issues = [...faults, ...judgeRevisionDays(input, days)];
  const reason = readLine('reason', input.reason, issues, 400);
  if (reason === null && !issues.some(({ field }) => field === 'reason'))
    issues.push(issue('reason', 'required'));
  if (issues.length > 0 || draft === null || reason === null) throw invalidInput(...issues);
  demandMatch(tx.db, { ...device, ...draft }, input.match);

  const { on, went } = input;
  const { id: deviceId, placeId, supervisorId, dueBack } = device;
  const { manufacturer, model, serial, imei1, imei2, mac, condition } = device;
  insertPastDevice(tx.db, {
    id: tx.newId(),
    officeId: tx.officeId,
    deviceId,
    agreementId: present.id,
    manufacturer,
    model,
    serial,
    serialKey: serial === null ? null : serialKey(serial),
    imei1,
    imei2,
    mac,
    condition,
    on,
    went,
    reason,
  });
  forgetFindings(tx.db, deviceId, tx.at.toISOString());
  moveSimsOver(tx, device, on);
  const key = draft.serial === null ? null : serialKey(draft.serial);
  if (updateFacts(tx.db, deviceId, draft, key, device.version) === 0) throw new DomainError('stale-version');
  closeHandOver(tx.db, deviceId, { on, condition, note: reason });
  const { holderId } = present;
  const next = { holderId, placeId, supervisorId, issuedOn: on, dueBack };
  if (setHolder(tx.db, deviceId, next, draft, device.version + 1) === 0)
    throw new DomainError('stale-version');
  const handOverId = tx.newId();
  const conditionOut = draft.condition;
  insertHandOver(tx.db, { ...next, id: handOverId, deviceId, fromOn: on, conditionOut });
  const agreement = reviseAgreement(tx, present, {
    because: 'swap',
    on,
    handOverId,
    holderId,
    ownership: draft.ownerType,
    renewOn: null,
    note: reason,
  });
  const receipt = tx.record({
    entity: 'device',
    entityId: deviceId,
    kind: 'device.swapped',
    before: identityOf(device),
    after: {
      ...identityOf(draft),
      went,
      reason,
      on,
      number: agreement.number,
      revision: agreement.revision,
    },
  });
  return recorded(agreement.agreementId, receipt);
}
