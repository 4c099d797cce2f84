import { isClosed } from '../../preload/contract/agreement-values.ts';
import type { OpenBlank } from '../../preload/contract/blanks.ts';
import {
  agreementOf,
  draftBlank,
  findAgreement,
  type AgreementRecord,
  type PaperChoice,
} from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf, deviceOf, formatBoxNumber, nextBoxNumber, takeNumbers } from '../register/index.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { formOfCode, signingOf } from '../signing/index.ts';
import { devicesWithoutForm } from './blank.repository.ts';

/** Blank forms that were drafted, by their agreements, and the numbers from first to last. */
export interface TakenForms {
  readonly agreements: string[];
  readonly first: string;
  readonly last: string;
}

/**
 * Takes the next numbers of the office's series for blank forms and drafts their agreements, all or none. The
 * numbers are entered in the same transaction, so that none is lost and none is given twice.
 */
export function takeBlanks(
  tx: UnitOfWork,
  order: { readonly count: number; readonly ownership: OwnerType; readonly paper?: PaperChoice },
): Recorded<TakenForms> {
  const { prefix, sequence: first } = nextBoxNumber(tx.db);
  const last = first + order.count - 1;
  const on = dayOf(tx.at);
  const agreements: string[] = [];
  let receipt = tx.nothingWritten();
  for (let sequence = first; sequence <= last; sequence += 1) {
    const drafted = draftBlank(tx, {
      number: formatBoxNumber(prefix, sequence),
      prefix,
      sequence,
      deviceId: null,
      ownership: order.ownership,
      paper: order.paper ?? {},
      on,
    });
    agreements.push(drafted.value.agreementId);
    receipt = drafted.receipt;
  }
  takeNumbers(tx, prefix, first, last);
  const taken = { agreements, first: formatBoxNumber(prefix, first), last: formatBoxNumber(prefix, last) };
  return recorded(taken, receipt);
}

/**
 * Drafts forms without a holder for registered devices that are still here. Devices that are out or have a form
 * already are passed over.
 *
 * @throws DomainError `nothing-selected` when none is left
 */
export function blanksForDevices(
  tx: UnitOfWork,
  rows: readonly number[],
): Recorded<TakenForms & { readonly passedOver: number }> {
  const devices = devicesWithoutForm(tx.db, rows);
  const on = dayOf(tx.at);
  const agreements: string[] = [];
  let receipt = tx.nothingWritten();
  for (const { id, ...device } of devices) {
    const drafted = draftBlank(tx, { ...device, deviceId: id, paper: {}, on });
    agreements.push(drafted.value.agreementId);
    receipt = drafted.receipt;
  }
  const [first, last] = [devices[0], devices.at(-1)];
  if (!first || !last) throw new DomainError('nothing-selected');
  const passedOver = new Set(rows).size - devices.length;
  return recorded({ agreements, first: first.number, last: last.number, passedOver }, receipt);
}

/** Whether a form was printed blank and nobody has been entered on it yet. */
export function waitsToBeFilled(form: AgreementRecord): boolean {
  return form.form === 'blank' && form.holderId === null && !isClosed(form.state);
}

/**
 * The blank form that a scanned code or a typed number means, ready to be entered.
 *
 * @throws DomainError `invalid-input` on `code`, also for a form that is filled in already or is over
 */
export function openBlankOf(db: ReadableDb, code: string): OpenBlank {
  const { agreementId, mark } = formOfCode(db, code);
  const agreement = agreementOf(db, agreementId);
  const form = findAgreement(db, agreementId);
  if (!form || !waitsToBeFilled(form)) {
    const link = { entity: 'agreement' as const, id: agreementId, label: agreement.number };
    throw invalidInput(issue('code', 'form-not-blank', agreement.number, undefined, link));
  }
  const signing = signingOf(db, agreementId);
  const device = agreement.deviceId === null ? null : deviceOf(db, agreement.deviceId);
  return {
    agreementId,
    version: agreement.version,
    number: agreement.number,
    revision: agreement.revision,
    state: agreement.state,
    ownership: agreement.ownership,
    printedOn: signing.printedOn,
    marks: agreement.copies.map((copy) => copy.mark),
    required: signing.required,
    scanned: mark,
    device: device && {
      id: device.id,
      version: device.version,
      model: [device.manufacturer, device.model].filter(Boolean).join(' '),
      imei: device.imei1,
      state: device.state,
    },
  };
}
