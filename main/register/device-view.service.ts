import type { Device } from '../../preload/contract/device.ts';
import type { DeviceInput } from '../../preload/contract/device-facts.ts';
import type { DeviceList, DeviceSelection } from '../../preload/contract/device-list.ts';
import { agreementsOfDevice } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { textMatch } from '../database/text-match.ts';
import { findPerson } from '../people/index.ts';
import { findPlace } from '../places/index.ts';
import { simsOfDevice } from '../sims/index.ts';
import { countMissing, missingNumbers } from './box-series.repository.ts';
import { formatBoxNumber } from './box-number.rules.ts';
import { commonModel } from './device.repository.ts';
import { listRows } from './device-list.repository.ts';
import { deviceOf } from './find-device.service.ts';
import { judgeInput } from './judge-device.service.ts';
import { nextBoxNumber } from './box-numbers.service.ts';
import { handOversOf } from './hand-over.repository.ts';
import { typeCode } from './imei.rules.ts';
import { knownTypeCode } from './type-codes.ts';

/** A device with all that its page shows. @throws DomainError `not-found` */
export function deviceView(db: ReadableDb, id: string): Device {
  const record = deviceOf(db, id);
  const named = (personId: string | null): Device['holder'] => {
    const person = personId === null ? undefined : findPerson(db, personId);
    return person ? { id: person.id, name: person.fullName, code: person.code } : null;
  };
  const place = record.placeId === null ? undefined : findPlace(db, record.placeId);
  const optional = (value: string | null): string | undefined => value ?? undefined;
  return {
    id: record.id,
    row: record.row,
    version: record.version,
    boxNumber: record.boxNumber,
    state: record.state,
    facts: {
      kind: record.kind,
      manufacturer: optional(record.manufacturer),
      model: optional(record.model),
      serial: optional(record.serial),
      imei1: optional(record.imei1),
      imei2: optional(record.imei2),
      noImeiReason: optional(record.noImeiReason),
      mac: optional(record.mac),
      assetTag: optional(record.assetTag),
      colour: optional(record.colour),
      ownerType: record.ownerType,
      ownerName: optional(record.ownerName),
      condition: record.condition,
      value: record.value ?? undefined,
      currency: optional(record.currency),
      funding: optional(record.funding),
      notes: optional(record.notes),
      accessories: [...record.accessories],
    },
    holder: named(record.holderId),
    place: place ? { id: place.id, path: place.path } : null,
    supervisor: named(record.supervisorId),
    issuedOn: record.issuedOn,
    dueBack: record.dueBack,
    registeredOn: record.registeredOn,
    sims: simsOfDevice(db, id),
    agreements: agreementsOfDevice(db, id),
    handOvers: handOversOf(db, id),
  };
}

/** The next box number, and the first of those still missing from the office's series. */
export function boxNumbers(db: ReadableDb): { next: string; missing: string[]; missingCount: number } {
  const { number, prefix } = nextBoxNumber(db);
  return {
    next: number,
    missing: missingNumbers(db, prefix, 50).map((sequence) => formatBoxNumber(prefix, sequence)),
    missingCount: countMissing(db, prefix),
  };
}

/** Judges a form while it is filled in, and suggests maker and model from the type code of the first IMEI. */
export function checkDevice(
  db: ReadableDb,
  input: DeviceInput,
  own: string | null,
): {
  issues: ReturnType<typeof judgeInput>['issues'][number][];
  warnings: ReturnType<typeof judgeInput>['issues'][number][];
  suggestion: ReturnType<typeof knownTypeCode>;
  normalised: ReturnType<typeof judgeInput>['read'];
} {
  const { issues, warnings, read } = judgeInput(db, input, own);
  const code = read.imei1 === null ? null : typeCode(read.imei1);
  const suggestion = code === null ? null : (commonModel(db, code) ?? knownTypeCode(code));
  return { issues: [...issues], warnings: [...warnings], suggestion, normalised: read };
}

/** Row numbers of the devices of a list, in its order. */
export function rowsOfList(db: ReadableDb, list: DeviceList): number[] {
  return listRows(db, list, textMatch(list.filter.text));
}

/** Row numbers of a selection, in the order in which papers are to come. */
export function rowsOfSelection(db: ReadableDb, selection: DeviceSelection): number[] {
  return selection.kind === 'list' ? rowsOfList(db, selection.list) : selection.rows;
}
