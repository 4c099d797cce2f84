import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { SimInput } from '../../preload/contract/sims.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { officeOf } from '../settings/index.ts';
import { enterCheck } from './sim-checks.service.ts';
import { judgeSim, type SimDraft } from './sim.rules.ts';
import {
  closePairing,
  findSim,
  findSimByIccid,
  findSimByNumber,
  insertPairing,
  insertSim,
  simsOfDevice,
  updateSim,
  type SimRecord,
} from './sim.repository.ts';

/**
 * Finds the SIM card that a draft means, and what stands against putting it into a device: it may be in
 * another one, or its two numbers may belong to two different cards.
 */
export function knownSim(
  db: ReadableDb,
  draft: SimDraft,
  deviceId: string | null,
  at = '',
): { readonly sim: SimRecord | null; readonly issues: readonly FieldIssue[] } {
  const byIccid = draft.iccid === null ? undefined : findSimByIccid(db, draft.iccid);
  const byNumber = draft.msisdn === null ? undefined : findSimByNumber(db, draft.msisdn);
  const issues: FieldIssue[] = [];
  if (byIccid && byIccid.deviceId !== null && byIccid.deviceId !== deviceId) {
    issues.push(
      issue(`${at}iccid`, 'sim-in-use', draft.iccid, { box: byIccid.boxNumber ?? '' }, linkOf(byIccid)),
    );
  } else if (byNumber && byNumber.deviceId !== null && byNumber.deviceId !== deviceId) {
    issues.push(
      issue(`${at}msisdn`, 'sim-in-use', draft.msisdn, { box: byNumber.boxNumber ?? '' }, linkOf(byNumber)),
    );
  } else if (byNumber && byNumber.iccid !== null && draft.iccid !== null && byNumber.iccid !== draft.iccid) {
    const link = { entity: 'sim' as const, id: byNumber.id, label: byNumber.iccid };
    issues.push(issue(`${at}msisdn`, 'duplicate', draft.msisdn, undefined, link));
  }
  return { sim: byIccid ?? byNumber ?? null, issues };
}

function linkOf(sim: SimRecord): { entity: 'device'; id: string; label: string } {
  return { entity: 'device', id: sim.deviceId ?? '', label: sim.boxNumber ?? '' };
}

/** What is known of a card, with what was typed now laid over it. Glue and seal stay behind in the old device. */
function merged(known: SimRecord | null, draft: SimDraft, deviceId: string): SimDraft {
  if (!known) return draft;
  const stays = known.deviceId === deviceId || known.secured === 'esim';
  return {
    iccid: draft.iccid ?? known.iccid,
    msisdn: draft.msisdn ?? known.msisdn,
    operator: draft.operator ?? known.operator,
    secured: draft.secured === 'none' && stays ? known.secured : draft.secured,
  };
}

/** Puts a judged SIM card into a device; the caller has found nothing against it. Returns the card's id. */
export function putSimIn(
  tx: UnitOfWork,
  draft: SimDraft,
  known: SimRecord | null,
  device: { readonly id: string; readonly boxNumber: string },
  on: string,
): { readonly id: string; readonly receipt: Receipt } {
  const facts = merged(known, draft, device.id);
  const id = known?.id ?? tx.newId();
  if (known) updateSim(tx.db, { ...facts, id }, known.version);
  else insertSim(tx.db, { ...facts, id, officeId: tx.officeId });
  if (known?.deviceId !== device.id) {
    insertPairing(tx.db, { id: tx.newId(), simId: id, deviceId: device.id, on });
  }
  const receipt = tx.record({
    entity: 'sim',
    entityId: id,
    kind: 'sim.paired',
    deviceId: device.id,
    after: { ...facts, box: device.boxNumber, on },
  });
  return { id, receipt };
}

/** Judges a SIM card and puts it into a device. @throws DomainError `invalid-input` */
export function pairSim(
  tx: UnitOfWork,
  input: SimInput,
  device: { readonly id: string; readonly boxNumber: string },
  on: string,
): Recorded<string> {
  const judgement = judgeSim(input, officeOf(tx.db).country);
  if (!judgement.draft) {
    throw invalidInput(...(judgement.issues.length > 0 ? judgement.issues : [issue('iccid', 'required')]));
  }
  const { sim, issues } = knownSim(tx.db, judgement.draft, device.id);
  if (issues.length > 0) throw invalidInput(...issues);
  const { id, receipt } = putSimIn(tx, judgement.draft, sim, device, on);
  const { secured } = judgement.draft;
  const goesIn = sim?.deviceId !== device.id;
  if (goesIn && (secured === 'glue' || secured === 'seal')) enterCheck(tx, id, 'secured', on, secured);
  return recorded(id, receipt);
}

/** Takes a SIM card out of its device. @throws DomainError `illegal-step` when it is in none */
export function unpairSim(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly on: string },
): Recorded<void> {
  const sim = findSim(tx.db, input.id);
  if (!sim) throw new DomainError('not-found', { params: { entity: 'sim' } });
  if (sim.deviceId === null) throw new DomainError('illegal-step');
  const secured = sim.secured === 'esim' ? 'esim' : 'none';
  if (updateSim(tx.db, { ...sim, secured }, input.version) === 0) throw new DomainError('stale-version');
  closePairing(tx.db, input.id, input.on);
  const receipt = tx.record({
    entity: 'sim',
    entityId: input.id,
    kind: 'sim.unpaired',
    deviceId: sim.deviceId,
    after: { iccid: sim.iccid, msisdn: sim.msisdn, box: sim.boxNumber, on: input.on },
  });
  return recorded(undefined, receipt);
}

/** The cards of a device go into another that takes its place: glue and seal stay behind in the old one. */
export function moveSimsOver(
  tx: UnitOfWork,
  device: { readonly id: string; readonly boxNumber: string },
  on: string,
): void {
  for (const { id, version, ...sim } of simsOfDevice(tx.db, device.id)) {
    closePairing(tx.db, id, on);
    insertPairing(tx.db, { id: tx.newId(), simId: id, deviceId: device.id, on });
    const { secured } = sim;
    if (secured !== 'glue' && secured !== 'seal') continue;
    updateSim(tx.db, { ...sim, id, secured: 'none' }, version);
    tx.record({
      entity: 'sim',
      entityId: id,
      kind: 'sim.changed',
      deviceId: device.id,
      before: { secured },
      after: { secured: 'none' },
    });
  }
}

/** Corrects what is known of a SIM card. @throws DomainError `stale-version` */
export function changeSim(
  tx: UnitOfWork,
  input: SimInput & { readonly id: string; readonly version: number },
): Recorded<void> {
  const present = findSim(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'sim' } });
  const { draft, issues: found } = judgeSim(input, officeOf(tx.db).country);
  const issues: FieldIssue[] = [...found];
  if (!draft && issues.length === 0) issues.push(issue('iccid', 'required'));
  for (const [field, twin] of [
    ['iccid', draft?.iccid ? findSimByIccid(tx.db, draft.iccid) : undefined],
    ['msisdn', draft?.msisdn ? findSimByNumber(tx.db, draft.msisdn) : undefined],
  ] as const) {
    if (twin && twin.id !== input.id) {
      const link = { entity: 'sim' as const, id: twin.id, label: twin.iccid ?? twin.msisdn ?? '' };
      issues.push(issue(field, 'duplicate', draft?.[field], undefined, link));
    }
  }
  if (issues.length > 0 || !draft) throw invalidInput(...issues);
  if (updateSim(tx.db, { ...draft, id: input.id }, input.version) === 0)
    throw new DomainError('stale-version');
  const { iccid, msisdn, operator, secured } = present;
  const receipt = tx.record({
    entity: 'sim',
    entityId: input.id,
    kind: 'sim.changed',
    ...(present.deviceId === null ? {} : { deviceId: present.deviceId }),
    before: { iccid, msisdn, operator, secured },
    after: { ...draft },
  });
  return recorded(undefined, receipt);
}
