import { agreementsOfDevice } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceView, handOver, registerDevice } from '../../main/register/index.ts';
import { aHandOver, aPhone } from '../support/register.ts';

/** Registers a phone and hands it over to a new health worker, which drafts its agreement. */
export function handedOver(
  register: OpenRegister,
  imei = '490154203237518',
  code = 'CHW-1',
): { readonly device: string; readonly agreement: string } {
  const device = register.write((tx) => registerDevice(tx, aPhone({ imei1: imei })));
  const { id, version, boxNumber } = deviceView(register.db, device);
  const fullName = `Sample Worker ${code}`;
  const person = { role: 'health-worker' as const, code, fullName, placeId: null, supervisorId: null };
  const order = aHandOver(
    { id, version, boxNumber, imei },
    {
      holder: { person },
      place: { place: { name: `Sample Region ${code}`, parentId: null } },
    },
  );
  register.write((tx) => handOver(tx, order));
  return { device, agreement: agreementsOfDevice(register.db, device)[0]?.id ?? '' };
}
