import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportMapping } from '../../preload/contract/exchange.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import {
  formatBoxNumber,
  nextBoxNumber,
  serialKey,
  type BoxNumber,
  type DeviceDraft,
} from '../register/index.ts';
import type { DeviceRow } from './device-row.rules.ts';
import type { HolderFinder, PersonPlan } from './holder-finder.ts';
import type { PlaceFinder } from './place-finder.ts';
import { boxKey, type DeviceIndex, type DeviceRef } from './register-index.repository.ts';
import type { SimFinder } from './sim-finder.ts';

/** What all rows of one device list share. */
export interface DeviceImport {
  readonly tx: UnitOfWork;
  readonly mapping: ImportMapping;
  readonly index: DeviceIndex;
  readonly places: PlaceFinder;
  readonly people: HolderFinder;
  readonly sims: SimFinder;
  readonly today: string;
  /** The number of the office's series that the next new device gets. */
  readonly nextNumber: () => BoxNumber;
}

/** Agreements are in English until templates let an office choose. */
export const agreementLanguage = 'en';

/** Gives numbers of the office's series one after the other, passing over those a list has brought itself. */
export function officeNumbers(tx: UnitOfWork, index: DeviceIndex): () => BoxNumber {
  let next: BoxNumber | undefined;
  return () => {
    next ??= nextBoxNumber(tx.db);
    const { prefix } = next;
    let { sequence } = next;
    while (index.byBox.has(boxKey(prefix, sequence))) sequence += 1;
    const given = { prefix, sequence, number: formatBoxNumber(prefix, sequence) };
    next = { ...given, sequence: sequence + 1 };
    return given;
  };
}

/** Identifiers of a draft that another device has, in the register or further up in the file. */
export function takenBy(index: DeviceIndex, draft: DeviceDraft, own: DeviceRef | null): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const check = (field: string, value: string | null, other: DeviceRef | undefined): void => {
    if (!other || other === own) return;
    if (other.line > 0)
      issues.push(issue(field, 'duplicate-in-file', value, { line: other.line, box: other.box }));
    else {
      const link = { entity: 'device' as const, id: other.id, label: other.box };
      issues.push(issue(field, 'duplicate', value, { box: other.box }, link));
    }
  };
  if (draft.imei1 !== null) check('imei1', draft.imei1, index.byImei.get(draft.imei1));
  if (draft.imei2 !== null) check('imei2', draft.imei2, index.byImei.get(draft.imei2));
  if (draft.serial !== null) check('serial', draft.serial, index.bySerial.get(serialKey(draft.serial)));
  return issues;
}

/** Remembers whose a device's identifiers now are. */
export function claim(index: DeviceIndex, ref: DeviceRef, draft: DeviceDraft): void {
  if (draft.imei1 !== null) index.byImei.set(draft.imei1, ref);
  if (draft.imei2 !== null) index.byImei.set(draft.imei2, ref);
  if (draft.serial !== null) index.bySerial.set(serialKey(draft.serial), ref);
}

/** Who is to have the device, as far as the row says. */
export interface HolderPlan {
  readonly holder: PersonPlan;
  readonly supervisor: PersonPlan | null;
}

/** Finds holder and supervisor of a row; a hand-over needs its date. */
export function planHolder(
  work: DeviceImport,
  row: DeviceRow,
  placeId: string | null,
  issues: FieldIssue[],
): HolderPlan | null {
  if (!row.holder) return null;
  if (row.issuedOn === null && !row.issues.some((found) => found.field === 'issuedOn')) {
    issues.push(issue('issuedOn', 'required'));
  }
  if (row.issuedOn !== null && row.dueBack !== null && row.dueBack < row.issuedOn) {
    issues.push(issue('dueBack', 'out-of-range', row.dueBack, { min: row.issuedOn, max: '…' }));
  }
  const holder = work.people.plan('health-worker', row.holder, placeId);
  const supervisor = row.supervisor ? work.people.plan('supervisor', row.supervisor, null) : null;
  issues.push(...holder.issues, ...(supervisor?.issues ?? []));
  return { holder, supervisor };
}
