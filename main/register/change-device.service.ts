import type { Accessory, DeviceFacts } from '../../preload/contract/device-facts.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { agreementInForce, voidAgreement } from '../agreements/index.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf } from './day.ts';
import { strikeOut, updateFacts, type DeviceRecord } from './device.repository.ts';
import { mayBecome, readLine, serialKey, type DeviceDraft } from './device.rules.ts';
import { deviceOf } from './find-device.service.ts';
import { judgeInput } from './judge-device.service.ts';

/** Keeps of two sets of facts those that differ. */
function difference(
  before: object,
  after: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  const old = new Map(Object.entries(before));
  for (const [field, value] of Object.entries(after)) {
    if (JSON.stringify(old.get(field) ?? null) === JSON.stringify(value ?? null)) continue;
    changed.before[field] = old.get(field) ?? null;
    changed.after[field] = value;
  }
  return changed;
}

/** Stores changed facts that have been judged. Nothing is written when nothing differs. */
export function changeFacts(
  tx: UnitOfWork,
  present: DeviceRecord,
  draft: DeviceDraft,
  version: number,
): Receipt {
  if (present.version !== version) throw new DomainError('stale-version');
  const { before, after } = difference(present, draft);
  if (Object.keys(after).length === 0) return tx.nothingWritten();
  const key = draft.serial === null ? null : serialKey(draft.serial);
  if (updateFacts(tx.db, present.id, draft, key, version) === 0) throw new DomainError('stale-version');
  return tx.record({ entity: 'device', entityId: present.id, kind: 'device.changed', before, after });
}

/** Enters that an accessory is with its device again. One that was given out or struck out meanwhile stays as it is. */
export function putBack(tx: UnitOfWork, deviceId: string, { kind, quantity }: Accessory): void {
  const present = deviceOf(tx.db, deviceId);
  if (present.state !== 'in-stock') return;
  const there = present.accessories.find((one) => one.kind === kind);
  const more = { kind, quantity: (there?.quantity ?? 0) + quantity };
  const accessories = there
    ? present.accessories.map((one) => (one === there ? more : one))
    : [...present.accessories, more];
  changeFacts(tx, present, { ...present, accessories }, present.version);
}

/** @throws DomainError `stale-version`, `invalid-input`, `illegal-step` for a struck-out device */
export function updateDevice(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly facts: DeviceFacts },
): Recorded<void> {
  const present = deviceOf(tx.db, input.id);
  if (present.state === 'void') throw new DomainError('illegal-step');
  const judged = judgeInput(tx.db, { ...input.facts, sims: [] }, input.id);
  if (judged.issues.length > 0 || !judged.draft) throw invalidInput(...judged.issues);
  return recorded(undefined, changeFacts(tx, present, judged.draft, input.version));
}

/** Strikes out a device registered by mistake, and the blank form that was printed for it. @throws DomainError `illegal-step` while somebody holds it */
export function voidDevice(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Recorded<void> {
  const present = deviceOf(tx.db, input.id);
  const issues: FieldIssue[] = [];
  const reason = readLine('reason', input.reason, issues);
  if (reason === null && issues.length === 0) issues.push(issue('reason', 'required'));
  if (issues.length > 0 || reason === null) throw invalidInput(...issues);
  if (!mayBecome(present.state, 'void'))
    throw new DomainError('illegal-step', { params: { state: present.state } });
  if (strikeOut(tx.db, present.id, reason, input.version) === 0) throw new DomainError('stale-version');
  const form = agreementInForce(tx.db, present.id);
  if (form) voidAgreement(tx, { id: form.id, version: form.version, reason, on: dayOf(tx.at) });
  const receipt = tx.record({
    entity: 'device',
    entityId: present.id,
    kind: 'device.void',
    after: { box: present.boxNumber, reason },
  });
  return recorded(undefined, receipt);
}
