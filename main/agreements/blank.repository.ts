import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { OwnerType } from '../register/device.rules.ts';
import type { AgreementRecord } from './agreement.repository.ts';

/** Gives the forms of a number to the device that was registered under it. Returns how many there are. */
export function giveFormsToDevice(
  db: WritableDb,
  box: { readonly prefix: string; readonly sequence: number },
  deviceId: string,
): number {
  return db.run(
    `UPDATE agreement SET device_id = :deviceId
     WHERE number_prefix = :prefix AND number_sequence = :sequence AND device_id IS NULL`,
    { prefix: box.prefix, sequence: box.sequence, deviceId },
  ).changes;
}

/** The number as it stands on an open form that waits for its box; null where there is none. */
export function numberOfOpenForm(db: ReadableDb, prefix: string, sequence: number): string | null {
  return (
    db.get<{ number: string }>(
      `SELECT a.number FROM agreement a WHERE a.number_prefix = :prefix AND a.number_sequence = :sequence
         AND a.device_id IS NULL AND ${openAgreement}`,
      { prefix, sequence },
    )?.number ?? null
  );
}

/** The forms of a number that no box bears yet, the newest revision first. */
export function formsWithoutDevice(
  db: ReadableDb,
  prefix: string,
  sequence: number,
): {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly holderName: string | null;
}[] {
  return db.all(
    `SELECT a.id, a.number, a.revision, p.full_name AS holderName
     FROM agreement a LEFT JOIN person p ON p.id = a.holder_id
     WHERE a.number_prefix = ? AND a.number_sequence = ? AND a.device_id IS NULL ORDER BY a.revision DESC`,
    [prefix, sequence],
  );
}

/** Why a number that no device bears stays used: every form of it is void. */
export function reasonOfVoidNumber(db: ReadableDb, prefix: string, sequence: number): string | null {
  return (
    db.get<{ reason: string }>(
      `SELECT void_reason AS reason FROM agreement a
       WHERE number_prefix = :prefix AND number_sequence = :sequence AND device_id IS NULL AND state = 'void'
         AND NOT EXISTS (SELECT 1 FROM agreement b WHERE b.number = a.number AND b.state <> 'void')
       ORDER BY revision DESC LIMIT 1`,
      { prefix, sequence },
    )?.reason ?? null
  );
}

/** Every number of a void form that no device bears. */
export function voidNumbers(
  db: ReadableDb,
): { readonly prefix: string; readonly sequence: number; readonly reason: string }[] {
  return db.all(
    `SELECT number_prefix AS prefix, number_sequence AS sequence, void_reason AS reason FROM agreement a
     WHERE device_id IS NULL AND state = 'void'
       AND NOT EXISTS (SELECT 1 FROM agreement b WHERE b.number = a.number AND b.state <> 'void')`,
  );
}

/** What stands on a blank form. */
export type WaitingForm = Pick<
  AgreementRecord,
  | 'number'
  | 'numberPrefix'
  | 'numberSequence'
  | 'ownership'
  | 'template'
  | 'language'
  | 'secondLanguage'
  | 'printedAt'
>;

/** Every blank form that waits for its box, on paper or not yet. */
export function waitingForms(db: ReadableDb): WaitingForm[] {
  return db.all(
    `SELECT a.number, a.number_prefix AS numberPrefix, a.number_sequence AS numberSequence, a.ownership, a.template,
       a.language, a.second_language AS secondLanguage, a.printed_at AS printedAt
     FROM agreement a WHERE a.device_id IS NULL AND ${openAgreement}`,
  );
}

/** Enters who holds a blank form's device. One that is not on paper yet is a draft of that day, printed filled in. */
export function storeFilled(
  db: WritableDb,
  filled: {
    readonly id: string;
    readonly handOverId: string;
    readonly holderId: string;
    readonly ownership: OwnerType;
    readonly on: string;
    readonly renewOn: string | null;
  },
): void {
  db.run(
    `UPDATE agreement SET hand_over_id = :handOverId, holder_id = :holderId, ownership = :ownership,
       renew_on = :renewOn,
       form = iif(printed_at IS NULL, 'filled', 'blank'), drafted_on = iif(printed_at IS NULL, :on, drafted_on),
       filled_on = iif(printed_at IS NULL, NULL, :on),
       version = version + 1
     WHERE id = :id`,
    filled,
  );
}
