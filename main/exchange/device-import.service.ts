import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportMapping, ImportRow } from '../../preload/contract/exchange.ts';
import type { DeviceFacts } from '../../preload/contract/device-facts.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import { addDevice, dayOf, judgeDevice, openHandOver, serialKey, type BoxNumber } from '../register/index.ts';
import { placeLevels, officeOf } from '../settings/index.ts';
import { findPerson } from '../people/index.ts';
import { findPlace, pathSeparator } from '../places/index.ts';
import { changedDevice } from './changed-device.service.ts';
import { readDeviceRow, type DeviceRow } from './device-row.rules.ts';
import { claim, numberBook, onPaperIssues, planHolder, takenBy, type DeviceImport } from './device-work.ts';
import { holderFinder } from './holder-finder.ts';
import { refusedRow, takenRow, type ListImporter } from './import-row.ts';
import { placeFinder } from './place-finder.ts';
import { boxKey, loadDevices, type DeviceIndex, type DeviceRef } from './register-index.repository.ts';
import type { RowReader } from './row-reader.rules.ts';
import { simFinder } from './sim-finder.ts';

const noFacts: DeviceFacts = { kind: '', ownerType: '', condition: 0, accessories: [] };

/** Imports a device list row by row: each row is judged whole before anything of it is written. */
export function deviceImporter(tx: UnitOfWork, mapping: ImportMapping, reader: RowReader): ListImporter {
  const { country } = officeOf(tx.db);
  const levels = placeLevels(tx.db).length;
  const index = loadDevices(tx.db);
  const work: DeviceImport = {
    tx,
    mapping,
    index,
    places: placeFinder(tx, reader.topDepth),
    people: holderFinder(tx, country),
    sims: simFinder(tx),
    today: dayOf(tx.at),
    numbers: numberBook(tx, index),
  };
  return {
    row: (line, cells) => {
      const row = readDeviceRow(reader, cells, { options: mapping.options, country, levels });
      const { ref, issues } = matched(index, row);
      const label = row.box?.number ?? ref?.box ?? row.facts.imei1 ?? row.facts.serial ?? '';
      if (issues.length > 0) return refusedRow(line, label, [...row.issues, ...issues], row.warnings);
      return ref ? changedDevice(work, line, ref, row) : newDevice(work, line, row, label);
    },
    close: work.numbers.close,
  };
}

/** The device a row speaks of: by its box number, else its IMEI, else its serial number. */
function matched(
  index: DeviceIndex,
  row: DeviceRow,
): { readonly ref: DeviceRef | null; readonly issues: FieldIssue[] } {
  const { box, facts } = row;
  let ref = box ? index.byBox.get(boxKey(box.prefix, box.sequence)) : undefined;
  const field = ref ? 'boxNumber' : 'imei1';
  if (!box) {
    const { draft, imei1, imei2, serial } = judgeDevice({ ...noFacts, ...facts }, { completeImei: true });
    const imei = draft?.imei1 ?? imei1 ?? imei2;
    ref = imei === null ? undefined : index.byImei.get(imei);
    ref ??= serial === null ? undefined : index.bySerial.get(serialKey(serial));
  }
  if (!ref) return { ref: null, issues: [] };
  if (ref.line > 0)
    return {
      ref,
      issues: [issue(field, 'duplicate-in-file', box?.number ?? facts.imei1, { line: ref.line })],
    };
  if (ref.struckOut) return { ref, issues: [issue('boxNumber', 'box-number-used', ref.box)] };
  return { ref, issues: [] };
}

function placePathOf(tx: UnitOfWork, id: string | null): string | null {
  return id === null ? null : (findPlace(tx.db, id)?.path ?? null);
}

function supervisorNameOf(tx: UnitOfWork, id: string | null): string | null {
  return id === null ? null : (findPerson(tx.db, id)?.fullName ?? null);
}

/** A condition that no column and no constant gives is missing, not out of range. */
function emptied(row: DeviceRow): (found: FieldIssue) => FieldIssue {
  return (found) =>
    found.field === 'condition' && row.facts.condition === undefined ? issue('condition', 'required') : found;
}

function newDevice(work: DeviceImport, line: number, row: DeviceRow, label: string): ImportRow {
  const { tx, index } = work;
  const issues = [...row.issues];
  const judged = judgeDevice(
    { ...noFacts, ...row.facts },
    { completeImei: work.mapping.options.completeImei },
  );
  // A word that was not understood has been named already; that its field is empty now follows from it.
  issues.push(
    ...judged.issues
      .filter((found) => !row.issues.some((named) => named.field === found.field))
      .map(emptied(row)),
  );
  if (judged.draft) issues.push(...takenBy(index, judged.draft, null));
  const voided = row.box ? index.voidForms.get(boxKey(row.box.prefix, row.box.sequence)) : undefined;
  if (row.box && voided !== undefined) {
    issues.push(issue('boxNumber', 'box-number-void', row.box.number, { reason: voided }));
  }
  const place = work.places.find(row.placeNames);
  const plan = planHolder(work, row, place.id, issues);
  const form = row.box ? index.openForms.get(boxKey(row.box.prefix, row.box.sequence)) : undefined;
  if (form && plan && judged.draft) {
    issues.push(...onPaperIssues(form, judged.draft.ownerType, row.issuedOn));
  }
  const sim = row.sim ? work.sims.plan(row.sim, null) : null;
  issues.push(...(sim?.issues ?? []));
  const warnings = [...row.warnings, ...judged.warnings];
  const { draft } = judged;
  if (issues.length > 0 || !draft) return refusedRow(line, label, issues, warnings);

  // A form of the number was given out as it stands there, whatever zeros the list writes.
  const box: BoxNumber = row.box
    ? { ...row.box, number: form?.number ?? row.box.number }
    : work.numbers.next();
  const rowPlaceId = plan ? work.places.make(place) : null;
  const rowSupervisor = plan?.supervisor ? work.people.make(plan.supervisor, null, null) : null;
  const holder = plan ? work.people.make(plan.holder, rowPlaceId, rowSupervisor?.id ?? null) : null;
  // What the row leaves open is taken from a holder who is known already, as at a hand-over.
  const known = plan?.holder.known ? findPerson(tx.db, plan.holder.known.id) : undefined;
  const placeId = rowPlaceId ?? known?.placeId ?? null;
  const supervisorId = rowSupervisor?.id ?? known?.supervisorId ?? null;
  const given = {
    holderId: holder?.id ?? null,
    placeId,
    supervisorId,
    issuedOn: holder ? row.issuedOn : null,
    dueBack: holder ? row.dueBack : null,
  };
  const { id } = addDevice(tx, draft, box, work.today, {
    ...given,
    state: holder ? 'with-holder' : 'in-stock',
  });
  const device = { id, boxNumber: box.number, boxPrefix: box.prefix, boxSequence: box.sequence };
  const ref: DeviceRef = { id, box: box.number, struckOut: false, line };
  index.byBox.set(boxKey(box.prefix, box.sequence), ref);
  work.numbers.take(box);
  claim(index, ref, draft);
  if (row.sim && sim) work.sims.put(row.sim, sim, device, row.issuedOn ?? work.today);
  if (holder && row.issuedOn !== null) {
    openHandOver(tx, {
      ...given,
      device,
      holder,
      placePath: rowPlaceId === null ? placePathOf(tx, placeId) : place.names.join(pathSeparator),
      supervisorName: rowSupervisor?.fullName ?? supervisorNameOf(tx, supervisorId),
      on: row.issuedOn,
      condition: draft.condition,
      ownership: draft.ownerType,
      first: true,
    });
  }
  return takenRow(line, box.number, 'new', warnings);
}
