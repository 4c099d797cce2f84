import type { BlankEntry } from '../../preload/contract/blanks.ts';
import { agreementOf, copiesOf, findAgreement, moveCopies } from '../agreements/index.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf, deviceOf, handOver, registerDevice } from '../register/index.ts';
import { recordSignatures } from '../signing/index.ts';
import { pairSim } from '../sims/index.ts';
import { waitsToBeFilled } from './blanks.service.ts';

/** What entering a form came to. */
export interface FilledForm {
  readonly agreementId: string;
  readonly deviceId: string;
  readonly number: string;
  readonly holder: string;
}

/**
 * Enters a blank form that was filled in by hand, all of it or nothing: registers the device under the form's number
 * unless it is registered, hands it over (box and phone must match it), enters the signatures, and takes the copies
 * in hand as collected.
 *
 * @throws DomainError `stale-version`, `illegal-step` for a form that is filled in or over, `not-printed`,
 *   `invalid-input`
 */
export function fillIn(tx: UnitOfWork, entry: BlankEntry): Recorded<FilledForm> {
  const form = findAgreement(tx.db, entry.agreement);
  if (!form) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  if (!waitsToBeFilled(form)) {
    throw new DomainError('illegal-step', { params: { state: form.state } });
  }
  if (form.version !== entry.version) throw new DomainError('stale-version');
  if (form.printedAt === null) throw new DomainError('not-printed');
  const { agreement, marks, signatures } = entry;
  // A signature stands on some copy; where none is named it would be lost.
  if (signatures.length > 0 && marks.length === 0) throw invalidInput(issue('marks', 'required'));

  const device = deviceOf(tx.db, form.deviceId ?? registered(tx, form.number, entry));
  if (form.deviceId !== null) {
    for (const sim of entry.sims) pairSim(tx, sim, device, entry.on);
  }
  const { holder, place, supervisor, on, dueBack, condition, ownerType, ownerName, accessories, match } =
    entry;
  const given = handOver(tx, {
    deviceId: device.id,
    version: deviceOf(tx.db, device.id).version,
    holder,
    place,
    supervisor,
    on,
    dueBack,
    condition,
    ownerType,
    ownerName,
    accessories,
    match,
  });
  if (signatures.length > 0) recordSignatures(tx, { agreement, marks, signatures });
  const fresh = copiesOf(tx.db, [agreement]).filter(
    ({ mark, state }) => marks.includes(mark) && (state === 'printed' || state === 'with-supervisor'),
  );
  if (fresh.length > 0) {
    const copies = fresh.map(({ mark }) => ({ agreementId: agreement, mark }));
    moveCopies(tx, { step: 'collected', on: dayOf(tx.at), copies });
  }
  const { holder: holds, number } = agreementOf(tx.db, agreement);
  return recorded(
    { agreementId: agreement, deviceId: device.id, number, holder: holds?.name ?? '' },
    given.receipt,
  );
}

function registered(tx: UnitOfWork, number: string, entry: BlankEntry): string {
  if (entry.device === null) throw invalidInput(issue('imei1', 'required'));
  const { ownerType, ownerName, condition, accessories, sims } = entry;
  return registerDevice(tx, {
    ...entry.device,
    ownerType,
    ownerName,
    condition,
    accessories,
    sims,
    boxNumber: number,
  }).value;
}
