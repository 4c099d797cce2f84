import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportMapping } from '../../preload/contract/exchange.ts';
import { formPaperIssues } from '../agreements/form-paper.rules.ts';
import type { WaitingForm } from '../agreements/index.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import {
  dayOf,
  formatBoxNumber,
  nextBoxNumber,
  serialKey,
  takeNumbers,
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
  readonly numbers: NumberBook;
}

/** The box numbers of one list. */
export interface NumberBook {
  /** The number of the office's series that the next new device gets. */
  readonly next: () => BoxNumber;
  readonly take: (box: BoxNumber) => void;
  /** Enters the numbers taken. */
  readonly close: () => void;
}

/** Gives numbers of the office's series one after the other, passing over those a list has brought itself. */
export function numberBook(tx: UnitOfWork, index: DeviceIndex): NumberBook {
  let next: BoxNumber | undefined;
  const taken = new Map<string, { first: number; last: number }>();
  return {
    next: () => {
      next ??= nextBoxNumber(tx.db);
      const { prefix } = next;
      let sequence = Math.max(next.sequence, (taken.get(prefix)?.last ?? 0) + 1);
      while (index.byBox.has(boxKey(prefix, sequence))) sequence += 1;
      const given = { prefix, sequence, number: formatBoxNumber(prefix, sequence) };
      next = { ...given, sequence: sequence + 1 };
      return given;
    },
    take: ({ prefix, sequence }) => {
      const range = taken.get(prefix);
      if (!range) taken.set(prefix, { first: sequence, last: sequence });
      else if (sequence < range.first) range.first = sequence;
      else if (sequence > range.last) range.last = sequence;
    },
    close: () => taken.forEach(({ first, last }, prefix) => takeNumbers(tx, prefix, first, last)),
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

/** What stands against a hand-over under the form of its number, once that is on paper. */
export function onPaperIssues(form: WaitingForm, ownership: OwnerType, on: string | null): FieldIssue[] {
  if (form.printedAt === null) return [];
  const issues = formPaperIssues(form, { ownership });
  const printed = dayOf(new Date(form.printedAt));
  if (on !== null && on < printed) issues.push(issue('issuedOn', 'before-print', on, { printed }));
  return issues;
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
  if (row.issuedOn !== null && row.issuedOn > work.today) {
    issues.push(issue('issuedOn', 'date-in-future', row.issuedOn));
  }
  if (row.issuedOn !== null && row.dueBack !== null && row.dueBack < row.issuedOn) {
    issues.push(issue('dueBack', 'before-day', row.dueBack, { day: row.issuedOn }));
  }
  const holder = work.people.plan('health-worker', row.holder, placeId);
  const supervisor = row.supervisor ? work.people.plan('supervisor', row.supervisor, null) : null;
  issues.push(...holder.issues, ...(supervisor?.issues ?? []));
  return { holder, supervisor };
}
