import type { DeviceInput } from '../../preload/contract/device-facts.ts';
import { giveFormsToDevice } from '../agreements/index.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { invalidInput } from '../errors.ts';
import { officeOf } from '../settings/index.ts';
import { judgeSim, knownSim, putSimIn } from '../sims/index.ts';
import type { BoxNumber } from './box-number.rules.ts';
import { nextBoxNumber, takeNumbers } from './box-numbers.service.ts';
import { dayOf } from './day.ts';
import { insertDevice, type NewDevice } from './device.repository.ts';
import { serialKey, type DeviceDraft } from './device.rules.ts';
import { judgeInput } from './judge-device.service.ts';

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
