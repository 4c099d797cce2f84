import { enterPrinted } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, handOver, registerDevice } from '../../main/register/index.ts';
import type { DeviceInput } from '../../preload/contract/device-facts.ts';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import { aHandOver, aPhone } from './register.ts';

/** IMEIs that add up, for as many phones as a test may want. */
export const imeis = ['490154203237518', '356938035643809', '352099001761481', '867530901234565'] as const;

/** Registers a phone, gives it to the worker of `aHandOver`, and prints its agreement. */
export function handedOut(
  register: OpenRegister,
  changes: { readonly phone?: Partial<DeviceInput>; readonly handOver?: Partial<HandOverInput> } = {},
): { readonly device: string; readonly agreement: string } {
  const device = register.write((tx) => registerDevice(tx, aPhone(changes.phone)));
  const { version, boxNumber, imei1 } = deviceOf(register.db, device);
  const given = aHandOver({ id: device, version, boxNumber, imei: imei1 ?? '' }, changes.handOver);
  register.write((tx) => handOver(tx, given));
  const agreement = openAgreement(register, device);
  register.write((tx) => enterPrinted(tx, [agreement]));
  return { device, agreement };
}

/** The open agreement of a device. */
export function openAgreement(register: OpenRegister, device: string): string {
  const [id = ''] = register.db.column<string>(
    `SELECT id FROM agreement WHERE device_id = ? AND state NOT IN ('superseded', 'ended', 'archived', 'void')`,
    [device],
  );
  return id;
}

/** The kinds of the newest entries of the change feed, the last one last. */
export function newestKinds(register: OpenRegister, count: number): string[] {
  return register.db
    .column<string>('SELECT kind FROM change ORDER BY sequence DESC LIMIT ?', [count])
    .toReversed();
}
