import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import type { OwedInput } from '../../preload/contract/owed.ts';
import {
  agreementInForce,
  draftAgreement,
  endAgreementOf,
  fillBlank,
  handOverPaper,
  runsSince,
  type DraftedAgreement,
  type PaperChoice,
} from '../agreements/index.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { findPerson, type PersonRecord } from '../people/index.ts';
import { clearHolder, setHolder, type DeviceRecord } from './device.repository.ts';
import { judgeActDay, judgeDueBack } from './act-day.rules.ts';
import { dayOf, daysAfter } from './day.ts';
import { deviceOf } from './find-device.service.ts';
import { recordHandBack } from '../returns/index.ts';
import { mayBecome, readLine, type OwnerType } from './device.rules.ts';
import { closeHandOver, insertHandOver, storeDueBack } from './hand-over.repository.ts';
import { demandMatch } from './match-device.service.ts';
import { receiversOf } from './receivers.service.ts';

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
  /** Template and languages of the agreement, as usual where they are left out. */
  readonly paper?: PaperChoice;
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
  const agreement = agreementFor(tx, given, handOverId);
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

/** The blank form that was printed for the box, filled in; otherwise a new draft. */
function agreementFor(tx: UnitOfWork, given: HandOver, handOverId: string): DraftedAgreement {
  const { device, holder, ownership, paper = {}, on, first } = given;
  const { form, ...settled } = handOverPaper(tx.db, device.id, ownership, paper);
  if (form) return fillBlank(tx, form, settled, { handOverId, holderId: holder.id, ownership, on });
  const draft = { device, handOverId, holder, ownership, paper, on };
  return draftAgreement(tx, first === undefined ? draft : { ...draft, first });
}

/** Gives a device to a health worker and drafts its agreement. Box and phone must have been matched. */
export function handOver(tx: UnitOfWork, input: HandOverInput): Recorded<void> {
  const device = deviceOf(tx.db, input.deviceId);
  if (device.version !== input.version) throw new DomainError('stale-version');
  if (!mayBecome(device.state, 'with-holder')) {
    throw new DomainError('illegal-step', { params: { state: device.state } });
  }
  demandMatch(tx.db, device, input.match);
  const days = { from: device.returnedOn, today: dayOf(tx.at) };
  const against = [...judgeActDay(input.on, days), ...judgeDueBack(input.dueBack, input.on)];
  if (against.length > 0) throw invalidInput(...against);
  const paper = input.paper ?? {};
  const { form, content } = handOverPaper(tx.db, device.id, input.ownerType, paper);
  const printed = form?.printedAt ? dayOf(new Date(form.printedAt)) : null;
  if (printed !== null && input.on < printed) {
    throw invalidInput(issue('on', 'before-print', input.on, { printed }));
  }
  const { dueAfterDays } = content;
  const dueBack = input.dueBack ?? (dueAfterDays === null ? null : daysAfter(input.on, dueAfterDays));
  const { holder, ...at } = receiversOf(tx, input);
  const issues: Parameters<typeof readLine>[2] = [];
  const ownerName = readLine('ownerName', input.ownerName, issues);
  if (issues.length > 0) throw invalidInput(...issues);

  const changed = setHolder(
    tx.db,
    device.id,
    { ...at, holderId: holder.id, issuedOn: input.on, dueBack },
    { condition: input.condition, ownerType: input.ownerType, ownerName, accessories: input.accessories },
    input.version,
  );
  if (changed === 0) throw new DomainError('stale-version');
  const receipt = openHandOver(tx, {
    ...at,
    device,
    holder,
    on: input.on,
    dueBack,
    condition: input.condition,
    ownership: input.ownerType,
    paper,
  });
  return recorded(undefined, receipt);
}

/** What is found when a device comes back. */
export interface TakeBackInput {
  readonly id: string;
  readonly version: number;
  readonly on: string;
  readonly condition: number;
  readonly note: string;
  /** Left out where nobody counted. */
  readonly accessories?: readonly Accessory[] | undefined;
  /** The account unless told otherwise. */
  readonly receivedBy?: string | undefined;
  /** What is owed besides missing accessories. */
  readonly owed?: readonly OwedInput[] | undefined;
}

/**
 * Takes a device back into stock; its hand-over and its agreement end, and the agreement's return section is
 * completed: what is missing is no longer with the device, and like what is to be paid stays owed until it is settled.
 */
export function takeBack(tx: UnitOfWork, input: TakeBackInput): Recorded<void> {
  const device = deviceOf(tx.db, input.id);
  if (device.state !== 'with-holder')
    throw new DomainError('illegal-step', { params: { state: device.state } });
  const agreement = agreementInForce(tx.db, device.id);
  const from = agreement ? runsSince(tx.db, agreement, device.issuedOn) : device.issuedOn;
  const issues = judgeActDay(input.on, { from, today: dayOf(tx.at) });
  const note = readLine('note', input.note, issues, 400);
  const receivedBy = readLine('receivedBy', input.receivedBy, issues) ?? tx.account.name;
  if (issues.length > 0) throw invalidInput(...issues);
  const holder = device.holderId === null ? undefined : findPerson(tx.db, device.holderId);
  const { on, condition, accessories: back = device.accessories, owed = [] } = input;
  if (clearHolder(tx.db, device.id, { on, condition, accessories: back }, input.version) === 0)
    throw new DomainError('stale-version');
  closeHandOver(tx.db, device.id, { on, condition, note });
  endAgreementOf(tx, device.id, on);
  if (agreement) {
    const found = { on, condition, note, receivedBy, out: device.accessories, back };
    recordHandBack(tx, agreement, found, owed);
  }
  const receipt = tx.record({
    entity: 'device',
    entityId: device.id,
    kind: 'device.taken-back',
    after: {
      box: device.boxNumber,
      holder: holder?.fullName ?? null,
      holderId: device.holderId,
      on,
      condition,
      note,
    },
  });
  return recorded(undefined, receipt);
}

/** Changes the day by which a device is due back. */
export function setDueBack(tx: UnitOfWork, deviceId: string, dueBack: string | null): Receipt {
  const { dueBack: before, boxNumber } = deviceOf(tx.db, deviceId);
  storeDueBack(tx.db, deviceId, dueBack);
  return tx.record({
    entity: 'device',
    entityId: deviceId,
    kind: 'device.changed',
    before: { box: boxNumber, dueBack: before },
    after: { box: boxNumber, dueBack },
  });
}
