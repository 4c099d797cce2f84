import type { InputOf } from '../../preload/contract/endpoint.ts';
import type { Sim, SimCheck, sims as contract } from '../../preload/contract/sims.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput } from '../errors.ts';
import { judgeActDay } from '../register/act-day.rules.ts';
import { dayOf } from '../register/index.ts';
import { simOf } from './find-sim.service.ts';
import { insertCheck, updateSim, wasPairedBefore } from './sim.repository.ts';

/** Enters how a card was secured in the device that it is in, or what was found of that. */
export function enterCheck(
  tx: UnitOfWork,
  simId: string,
  finding: SimCheck['finding'],
  on: string,
  method: 'glue' | 'seal' | null,
): void {
  const { officeId, account, at } = tx;
  const entry = { id: tx.newId(), officeId, simId, at: at.toISOString(), by: account.name };
  insertCheck(tx.db, { ...entry, finding, on, method });
}

type PairedSim = Sim & { readonly device: NonNullable<Sim['device']> };

/** A card in a device, with the day on which it went in. @throws DomainError `not-found`; `illegal-step` in none */
function pairedSim(db: ReadableDb, id: string): PairedSim {
  const { device, ...sim } = simOf(db, id);
  if (!device) throw new DomainError('illegal-step');
  return { ...sim, device };
}

/**
 * A check is of a day on which the card was in the device, and not before the check that counts now. The first
 * device of a card may have had it before the day on which it was registered.
 *
 * @throws DomainError `invalid-input` on `on`
 */
function demandDayInDevice(tx: UnitOfWork, on: string, { id, device, check }: PairedSim): void {
  const from = check?.on ?? (wasPairedBefore(tx.db, id) ? device.since : null);
  const against = judgeActDay(on, { from, today: dayOf(tx.at) });
  if (against.length > 0) throw invalidInput(...against);
}

/** Enters a check, and that it was made. */
function entered(
  tx: UnitOfWork,
  { id, iccid, msisdn, device }: PairedSim,
  finding: SimCheck['finding'],
  on: string,
  method: 'glue' | 'seal' | null,
): Recorded<void> {
  enterCheck(tx, id, finding, on, method);
  const receipt = tx.record({
    entity: 'sim',
    entityId: id,
    kind: `sim.${finding}`,
    deviceId: device.id,
    after: { iccid, msisdn, box: device.boxNumber, ...(method && { secured: method }), on },
  });
  return recorded(undefined, receipt);
}

/**
 * Enters that a card was glued or sealed into its device, and on which day (DOMAIN S22).
 *
 * @throws DomainError `not-found`, `illegal-step` for a card in no device or one that is no card (eSIM),
 *   `stale-version`, `invalid-input` on `on`
 */
export function secureSim(tx: UnitOfWork, input: InputOf<typeof contract.secure>): Recorded<void> {
  const { id, method, on } = input;
  const sim = pairedSim(tx.db, id);
  if (sim.secured === 'esim') throw new DomainError('illegal-step');
  demandDayInDevice(tx, on, sim);
  if (updateSim(tx.db, { ...sim, secured: method }, input.version) === 0)
    throw new DomainError('stale-version');
  return entered(tx, sim, 'secured', on, method);
}

/**
 * Enters whether glue or seal was found whole.
 *
 * @throws DomainError `not-found`, `illegal-step` for a card in no device or one that was not secured,
 *   `invalid-input` on `on`
 */
export function inspectSim(tx: UnitOfWork, input: InputOf<typeof contract.inspect>): Recorded<void> {
  const { id, finding, on } = input;
  const sim = pairedSim(tx.db, id);
  if (sim.secured !== 'glue' && sim.secured !== 'seal') throw new DomainError('illegal-step');
  demandDayInDevice(tx, on, sim);
  return entered(tx, sim, finding, on, null);
}
