import type { CopyMark } from '../../main/agreements/index.ts';
import { enterPrinted } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { createPerson } from '../../main/people/index.ts';
import { handOver, registerDevice } from '../../main/register/index.ts';
import { luhnDigit } from '../../main/register/luhn.rules.ts';
import { aHandOver, aPhone } from './register.ts';

/** An IMEI with its check digit, another for each number. */
export function anImei(n: number): string {
  const digits = `35693803${String(n).padStart(6, '0')}`;
  return `${digits}${luhnDigit(digits)}`;
}

/** A person of a role in the register. */
export function aPerson(
  register: OpenRegister,
  fullName: string,
  role: 'supervisor' | 'health-worker' = 'supervisor',
): string {
  return register.write((tx) => createPerson(tx, { role, fullName, placeId: null, supervisorId: null })).id;
}

/** Ids of the agreements of so many phones, each handed over to a health worker of its own. */
export function draftedAgreements(
  register: OpenRegister,
  count: number,
  given: { readonly supervisorId?: string; readonly on?: string; readonly from?: number } = {},
): string[] {
  const { from = 1, on = '2026-03-05', supervisorId } = given;
  return Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const imei = anImei(n);
    const id = register.write((tx) => registerDevice(tx, aPhone({ imei1: imei })));
    const device = register.db.get<{ version: number; boxNumber: string }>(
      'SELECT version, box_number AS boxNumber FROM device WHERE id = ?',
      [id],
    );
    if (!device) throw new Error('The device is not there');
    register.write((tx) =>
      handOver(
        tx,
        aHandOver(
          { id, imei, ...device },
          {
            on,
            place: null,
            supervisor: supervisorId === undefined ? null : { id: supervisorId },
            holder: {
              person: {
                role: 'health-worker',
                code: `CHW-${n}`,
                fullName: `Sample Worker ${n}`,
                placeId: null,
                supervisorId: null,
              },
            },
          },
        ),
      ),
    );
    const agreement = register.db.get<{ id: string }>('SELECT id FROM agreement WHERE device_id = ?', [id]);
    return agreement?.id ?? '';
  });
}

/** The same, printed. */
export function printedAgreements(...given: Parameters<typeof draftedAgreements>): string[] {
  const ids = draftedAgreements(...given);
  given[0].write((tx) => enterPrinted(tx, ids));
  return ids;
}

/** Copies A and B of some agreements. */
export function copiesAB(agreementIds: readonly string[]): { agreementId: string; mark: CopyMark }[] {
  return agreementIds.flatMap((agreementId) => [
    { agreementId, mark: 'A' as const },
    { agreementId, mark: 'B' as const },
  ]);
}
