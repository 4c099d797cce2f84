import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import type { DeviceFacts } from '../../preload/contract/device-facts.ts';
import { agreementInForce } from '../agreements/index.ts';
import { issue } from '../errors.ts';
import { findPerson, nameKey } from '../people/index.ts';
import { findPlace, pathKey, pathSeparator } from '../places/index.ts';
import {
  changeFacts,
  deviceOf,
  handOver,
  judgeDevice,
  type DeviceDraft,
  type DeviceRecord,
} from '../register/index.ts';
import {
  claim,
  onPaperIssues,
  planHolder,
  takenBy,
  type DeviceImport,
  type HolderPlan,
} from './device-work.ts';
import type { DeviceRow } from './device-row.rules.ts';
import { refusedRow, takenRow, type FieldChange } from './import-row.ts';
import type { DeviceRef } from './register-index.repository.ts';

/** A device's facts as they would be typed. */
function factsOf(device: DeviceRecord): DeviceFacts {
  return {
    kind: device.kind,
    manufacturer: device.manufacturer ?? undefined,
    model: device.model ?? undefined,
    serial: device.serial ?? undefined,
    imei1: device.imei1 ?? undefined,
    imei2: device.imei2 ?? undefined,
    noImeiReason: device.noImeiReason ?? undefined,
    mac: device.mac ?? undefined,
    assetTag: device.assetTag ?? undefined,
    colour: device.colour ?? undefined,
    ownerType: device.ownerType,
    ownerName: device.ownerName ?? undefined,
    condition: device.condition,
    value: device.value ?? undefined,
    currency: device.currency ?? undefined,
    funding: device.funding ?? undefined,
    notes: device.notes ?? undefined,
    accessories: [...device.accessories],
  };
}

const compared = [
  'kind',
  'manufacturer',
  'model',
  'serial',
  'imei1',
  'imei2',
  'noImeiReason',
  'mac',
  'assetTag',
  'colour',
  'ownerType',
  'ownerName',
  'condition',
  'value',
  'currency',
  'funding',
  'notes',
] as const satisfies readonly (keyof DeviceDraft)[];

function factChanges(present: DeviceRecord, draft: DeviceDraft): FieldChange[] {
  return compared
    .filter((field) => present[field] !== draft[field])
    .map((field) => ({ field, before: String(present[field] ?? ''), after: String(draft[field] ?? '') }));
}

/**
 * What a row says against a hand-over that stands. A list corrects the facts of a device; who has it since
 * when, with a signed paper about it, is not changed by a list.
 */
function standingHandOver(work: DeviceImport, present: DeviceRecord, row: DeviceRow): FieldIssue[] {
  const { db } = work.tx;
  const issues: FieldIssue[] = [];
  const refuse = (field: string, value: string, before: string): void => {
    issues.push(issue(field, 'cannot-change', value, { before }));
  };
  const differs = (text: string, known: string | null | undefined): boolean =>
    text !== '' && nameKey(text) !== nameKey(known ?? '');

  const holder = present.holderId === null ? undefined : findPerson(db, present.holderId);
  if (row.holder && holder) {
    if (row.holder.code !== '' && row.holder.code !== holder.code)
      refuse('holderCode', row.holder.code, holder.code ?? '');
    else if (differs(row.holder.name, holder.fullName))
      refuse('holderName', row.holder.name, holder.fullName);
  }
  const supervisor = present.supervisorId === null ? undefined : findPerson(db, present.supervisorId);
  if (row.supervisor) {
    const { code, name } = row.supervisor;
    if (code !== '' && code !== supervisor?.code) refuse('supervisorCode', code, supervisor?.code ?? '');
    else if (differs(name, supervisor?.fullName)) refuse('supervisorName', name, supervisor?.fullName ?? '');
  }
  const path = present.placeId === null ? '' : (findPlace(db, present.placeId)?.path ?? '');
  const named = work.places.find(row.placeNames).names.join(pathSeparator);
  if (named !== '' && pathKey(named) !== pathKey(path)) refuse('place', named, path);
  if (row.issuedOn !== null && row.issuedOn !== present.issuedOn)
    refuse('issuedOn', row.issuedOn, present.issuedOn ?? '');
  if (row.dueBack !== null && row.dueBack !== present.dueBack)
    refuse('dueBack', row.dueBack, present.dueBack ?? '');
  return issues;
}

/** What stands against giving out a device that is here: when it came back, and the form that waits for its holder. */
function againstHandOver(
  { tx }: DeviceImport,
  { id, returnedOn }: DeviceRecord,
  { ownerType }: DeviceDraft,
  on: string | null,
): FieldIssue[] {
  const form = agreementInForce(tx.db, id);
  const issues = form?.form === 'blank' ? onPaperIssues(form, ownerType, on) : [];
  if (on !== null && returnedOn !== null && on < returnedOn)
    issues.push(issue('issuedOn', 'before-day', on, { day: returnedOn }));
  return issues;
}

/** A row about a device that is in the register: what it changes is compared and written. */
export function changedDevice(work: DeviceImport, line: number, ref: DeviceRef, row: DeviceRow): ImportRow {
  const { tx } = work;
  const present = deviceOf(tx.db, ref.id);
  const issues = [...row.issues];
  const judged = judgeDevice(
    { ...factsOf(present), ...row.facts },
    { completeImei: work.mapping.options.completeImei },
  );
  issues.push(...judged.issues.filter((found) => !row.issues.some((named) => named.field === found.field)));
  const { draft } = judged;
  if (draft) issues.push(...takenBy(work.index, draft, ref));
  const sim = row.sim ? work.sims.plan(row.sim, ref.id) : null;
  issues.push(...(sim?.issues ?? []));

  const held = present.state === 'with-holder';
  const place = work.places.find(row.placeNames);
  let plan: HolderPlan | null = null;
  if (held) issues.push(...standingHandOver(work, present, row));
  else plan = planHolder(work, row, place.id, issues);
  if (plan && draft) issues.push(...againstHandOver(work, present, draft, row.issuedOn));
  if (plan && present.state !== 'in-stock' && present.state !== 'with-supervisor') {
    issues.push(issue('holderName', 'cannot-change', row.holder?.name, { before: present.state }));
  }
  const warnings = [...row.warnings, ...judged.warnings];
  if (issues.length > 0 || !draft) return refusedRow(line, present.boxNumber, issues, warnings);

  const changes = [...factChanges(present, draft), ...(sim?.changes ?? [])];
  ref.line = line;
  changeFacts(tx, present, draft, present.version);
  claim(work.index, ref, draft);
  if (row.sim && sim) work.sims.put(row.sim, sim, present, row.issuedOn ?? work.today);
  if (plan && row.issuedOn !== null)
    changes.push(giveOut(work, ref, row, draft, plan, work.places.make(place), row.issuedOn));
  return takenRow(line, present.boxNumber, changes.length > 0 ? 'changed' : 'same', warnings, changes);
}

function giveOut(
  work: DeviceImport,
  ref: DeviceRef,
  row: DeviceRow,
  draft: DeviceDraft,
  plan: HolderPlan,
  placeId: string | null,
  on: string,
): FieldChange {
  const supervisor = plan.supervisor ? work.people.make(plan.supervisor, null, null) : null;
  const holder = work.people.make(plan.holder, placeId, supervisor?.id ?? null);
  handOver(work.tx, {
    deviceId: ref.id,
    version: deviceOf(work.tx.db, ref.id).version,
    holder: { id: holder.id },
    place: placeId === null ? null : { id: placeId },
    supervisor: supervisor ? { id: supervisor.id } : null,
    on,
    dueBack: row.dueBack,
    condition: draft.condition,
    ownerType: draft.ownerType,
    ownerName: draft.ownerName ?? undefined,
    accessories: [...draft.accessories],
    match: { box: ref.box, imei: draft.imei1 ?? '' },
  });
  return { field: 'holderName', before: '', after: holder.fullName };
}
