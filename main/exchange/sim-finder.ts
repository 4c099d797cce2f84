import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import { changeSim, putSimIn, type SimDraft, type SimRecord } from '../sims/index.ts';
import type { FieldChange } from './import-row.ts';
import { loadSims } from './register-index.repository.ts';

interface Device {
  readonly id: string;
  readonly boxNumber: string;
}

/** What a row's SIM card comes to. */
export interface SimPlan {
  readonly issues: readonly FieldIssue[];
  readonly known: SimRecord | null;
  readonly changes: readonly FieldChange[];
}

export interface SimFinder {
  /** What stands against the SIM card of a row, and what it would change. `deviceId` null for a new device. */
  readonly plan: (draft: SimDraft, deviceId: string | null) => SimPlan;
  readonly put: (draft: SimDraft, plan: SimPlan, device: Device, on: string) => void;
}

/** Every SIM card of the register, loaded once for an import. */
export function simFinder(tx: UnitOfWork): SimFinder {
  const byIccid = new Map<string, SimRecord>();
  const byNumber = new Map<string, SimRecord>();
  /** Of devices that were there before; a list speaks of each device once. */
  const inDevice = new Map<string, SimRecord>();

  function keep(sim: SimRecord): void {
    if (sim.iccid !== null) byIccid.set(sim.iccid, sim);
    if (sim.msisdn !== null) byNumber.set(sim.msisdn, sim);
  }
  for (const sim of loadSims(tx.db)) {
    keep(sim);
    if (sim.deviceId !== null && !inDevice.has(sim.deviceId)) inDevice.set(sim.deviceId, sim);
  }

  function inUse(field: string, value: string | null, sim: SimRecord): FieldIssue {
    const link = { entity: 'device' as const, id: sim.deviceId ?? '', label: sim.boxNumber ?? '' };
    return issue(field, 'sim-in-use', value, { box: sim.boxNumber ?? '' }, link);
  }

  return {
    plan: (draft, deviceId) => {
      const card = draft.iccid === null ? undefined : byIccid.get(draft.iccid);
      const number = draft.msisdn === null ? undefined : byNumber.get(draft.msisdn);
      const known = card ?? number ?? null;
      const elsewhere = (sim: SimRecord | undefined): boolean =>
        sim !== undefined && sim.deviceId !== null && sim.deviceId !== deviceId;
      const refuse = (found: FieldIssue): SimPlan => ({ issues: [found], known, changes: [] });
      if (card && elsewhere(card)) return refuse(inUse('iccid', draft.iccid, card));
      if (number && elsewhere(number)) return refuse(inUse('msisdn', draft.msisdn, number));
      if (number && number !== card && draft.iccid !== null && (card || number.iccid !== null)) {
        return refuse(issue('msisdn', 'duplicate', draft.msisdn, { iccid: number.iccid ?? '' }));
      }
      const present = deviceId === null ? undefined : inDevice.get(deviceId);
      if (present && present !== known) {
        const field = draft.iccid === null ? 'msisdn' : 'iccid';
        return refuse(issue(field, 'cannot-change', draft[field], { before: present[field] ?? '' }));
      }
      return { issues: [], known, changes: changesOf(present ?? null, draft) };
    },
    put: (draft, plan, device, on) => {
      const { known, changes } = plan;
      if (known && known.deviceId === device.id) {
        if (changes.length === 0) return;
        const facts = laidOver(known, draft);
        changeSim(tx, {
          id: known.id,
          version: known.version,
          secured: facts.secured,
          iccid: facts.iccid ?? undefined,
          msisdn: facts.msisdn ?? undefined,
          operator: facts.operator ?? undefined,
        });
        keep({ ...known, ...facts, version: known.version + 1 });
        return;
      }
      const { id } = putSimIn(tx, draft, known, device, on);
      const facts = known ? laidOver(known, draft) : draft;
      keep({
        ...facts,
        id,
        version: (known?.version ?? 0) + 1,
        deviceId: device.id,
        boxNumber: device.boxNumber,
      });
    },
  };
}

/** What is known of a card with what the row says laid over it. */
function laidOver(known: SimRecord, draft: SimDraft): SimDraft {
  return {
    iccid: draft.iccid ?? known.iccid,
    msisdn: draft.msisdn ?? known.msisdn,
    operator: draft.operator ?? known.operator,
    secured: draft.secured === 'none' ? known.secured : draft.secured,
  };
}

function changesOf(present: SimRecord | null, draft: SimDraft): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, before: string | null, after: string | null): void => {
    if (after !== null && after !== before) changes.push({ field, before: before ?? '', after });
  };
  compare('iccid', present?.iccid ?? null, draft.iccid);
  compare('msisdn', present?.msisdn ?? null, draft.msisdn);
  compare('operator', present?.operator ?? null, draft.operator);
  compare('simSecured', present?.secured ?? 'none', draft.secured === 'none' ? null : draft.secured);
  return changes;
}
