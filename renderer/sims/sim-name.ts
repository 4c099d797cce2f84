import type { Sim } from '../../preload/contract/sims.ts';
import { showIccid } from '../texts/identifiers.ts';
import { showPhone } from '../texts/phone-numbers.ts';

/** A SIM card as people name it: by its phone number, or by the number printed on it. */
export function simName({ msisdn, iccid }: Pick<Sim, 'msisdn' | 'iccid'>): string {
  return msisdn ? showPhone(msisdn) : showIccid(iccid ?? '');
}
