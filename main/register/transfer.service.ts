import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import type { OwedInput } from '../../preload/contract/owed.ts';
import { paperAfter, revisable, reviseAgreement, runsSince } from '../agreements/index.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { findPerson } from '../people/index.ts';
import { recordHandBack } from '../returns/index.ts';
import { judgeRevisionDays } from '../revisions/revision.rules.ts';
import { setHolder } from './device.repository.ts';
import { readLine } from './device.rules.ts';
import { deviceOf } from './find-device.service.ts';
import { dayOf, daysAfter } from './day.ts';
import { closeHandOver, insertHandOver } from './hand-over.repository.ts';
import { demandMatch } from './match-device.service.ts';
import { receiversOf } from './receivers.service.ts';

export interface TransferInput extends Pick<
  HandOverInput,
  'holder' | 'place' | 'supervisor' | 'on' | 'dueBack' | 'condition' | 'accessories' | 'match'
> {
  readonly id: string;
  readonly version: number;
  /** What the present holder handed back with it; left out where nobody counted. */
  readonly returned?: readonly Accessory[] | undefined;
  /** The account unless told otherwise. */
  readonly receivedBy?: string | undefined;
  /** What the present holder owes besides missing accessories. */
  readonly owed?: readonly OwedInput[] | undefined;
  readonly note: string;
}

/**
 * Hands a device straight on to another health worker: the hand-over ends and the return section of its agreement is
 * completed, the next begins, and a new revision takes the place of the present agreement. What is missing or to be
 * paid stays owed under the old one. Answers the new revision.
 *
 * @throws DomainError `stale-version`, `illegal-step`, `invalid-input`
 */
export function transferDevice(tx: UnitOfWork, input: TransferInput): Recorded<string> {
  const present = revisable(tx, input.id, input.version);
  const device = deviceOf(tx.db, present.deviceId);
  if (device.state !== 'with-holder') {
    throw new DomainError('illegal-step', { params: { state: device.state } });
  }
  const days = { startedOn: runsSince(tx.db, present, device.issuedOn), today: dayOf(tx.at) };
  const issues = judgeRevisionDays(input, days);
  const note = readLine('note', input.note, issues, 400);
  const receivedBy = readLine('receivedBy', input.receivedBy, issues) ?? tx.account.name;
  if (issues.length > 0) throw invalidInput(...issues);
  demandMatch(tx.db, device, input.match);
  const { holder, ...at } = receiversOf(tx, input);
  if (holder.id === present.holderId) throw invalidInput(issue('holder', 'same-holder'));

  const { on, condition, accessories, owed = [] } = input;
  const { ownerType, ownerName } = device;
  const { dueAfterDays } = paperAfter(tx.db, present, ownerType).content;
  const dueBack = input.dueBack ?? (dueAfterDays === null ? null : daysAfter(on, dueAfterDays));
  closeHandOver(tx.db, device.id, { on, condition, note });
  const { accessories: out } = device;
  const found = { on, condition, note, receivedBy, out, back: input.returned ?? out };
  recordHandBack(tx, present, found, owed);
  const facts = { condition, ownerType, ownerName, accessories };
  const next = { ...at, holderId: holder.id, issuedOn: on, dueBack };
  if (setHolder(tx.db, device.id, next, facts, device.version) === 0) throw new DomainError('stale-version');
  const handOverId = tx.newId();
  insertHandOver(tx.db, {
    ...at,
    id: handOverId,
    deviceId: device.id,
    holderId: holder.id,
    fromOn: on,
    dueBack,
    conditionOut: condition,
  });
  const agreement = reviseAgreement(tx, present, {
    because: 'transfer',
    on,
    handOverId,
    holderId: holder.id,
    ownership: ownerType,
    renewOn: null,
    note,
  });
  const receipt = tx.record({
    entity: 'device',
    entityId: device.id,
    kind: 'device.transferred',
    after: {
      from: findPerson(tx.db, present.holderId)?.fullName ?? null,
      fromId: present.holderId,
      holder: holder.fullName,
      holderId: holder.id,
      code: holder.code,
      place: at.placePath,
      placeId: at.placeId,
      supervisor: at.supervisorName,
      supervisorId: at.supervisorId,
      on,
      dueBack,
      condition,
      note,
      number: agreement.number,
      revision: agreement.revision,
    },
  });
  return recorded(agreement.agreementId, receipt);
}
