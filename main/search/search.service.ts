import type { OutputOf } from '../../preload/contract/endpoint.ts';
import type { CodeRefusal } from '../../preload/contract/code-refusals.ts';
import type { search as contract, SearchHit } from '../../preload/contract/search.ts';
import type { DeviceRow } from '../../preload/contract/device-list.ts';
import { paperOfCode, readTypedForm } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { textMatch, type TextMatch } from '../database/text-match.ts';
import { findPeople, nameKey } from '../people/index.ts';
import { findPlaces } from '../places/index.ts';
import {
  deviceRows,
  findDeviceBySequence,
  rowsHolding,
  wasIdentifiedBy,
  type BoxNumber,
} from '../register/index.ts';
import { findSims } from '../sims/index.ts';
import { boxFileHits, blankFormHits, councilHits, transmittalHits } from './paper-hits.ts';
import { foundIn, searchedText } from './search.rules.ts';

const foreignReasons: readonly CodeRefusal[] = ['check-wrong', 'no-check', 'other-register'];

function deviceHit(db: ReadableDb, device: DeviceRow, text: string): SearchHit {
  const detail = [device.model, device.holderName, device.placePath].filter(Boolean).join(' · ');
  const before = wasIdentifiedBy(db, device.id, text.replace(/\s/g, '')) ? 'earlierDevice' : 'boxNumber';
  const found = foundIn(device, text) ?? before;
  return { entity: 'device', id: device.id, title: device.boxNumber, detail, found };
}

/** Whether a text is a code of Boxfile's kind whose check is not this register's (DOMAIN S20). */
function isForeign(db: ReadableDb, typed: string): boolean {
  const code = paperOfCode(db, typed);
  return code.kind === 'refused' && foreignReasons.includes(code.reason);
}

/** Rows of the devices that hold the text, the one first whose box number it is, however many zeros were typed. */
function deviceRowsFound(db: ReadableDb, match: TextMatch, box: BoxNumber | null): number[] {
  const holding = rowsHolding(db, match);
  const named = box === null ? undefined : findDeviceBySequence(db, box.prefix, box.sequence)?.row;
  return named === undefined ? holding : [named, ...holding.filter((row) => row !== named)];
}

/**
 * Devices first, then forms that no box bears yet, people, places, SIM cards, box files, transmittals and councils,
 * `limit` of each kind at most.
 */
export function find(db: ReadableDb, typed: string, limit: number): OutputOf<typeof contract.find> {
  const text = searchedText(typed);
  const match = textMatch(text);
  if (!match) return { hits: [], devices: 0, foreign: false };
  const box = readTypedForm(text)?.box ?? null;
  const holding = deviceRowsFound(db, match, box);
  const rows = holding.slice(0, limit);
  const byRow = new Map(deviceRows(db, rows).map((device) => [device.row, device]));
  const devices = rows.flatMap((row) => byRow.get(row) ?? []).map((device) => deviceHit(db, device, text));

  const key = nameKey(text);
  const people = findPeople(db, null, key, limit).map((person): SearchHit => ({
    entity: 'person',
    id: person.id,
    title: person.fullName,
    detail: [person.code, person.place?.path].filter(Boolean).join(' · '),
    found: nameKey(person.fullName).includes(key) ? 'fullName' : 'code',
  }));
  const places = findPlaces(db, key, limit).map((place): SearchHit => ({
    entity: 'place',
    id: place.id,
    title: place.name,
    detail: place.path,
    found: 'name',
  }));
  const digits = text.replace(/[\s().+-]/g, '');
  const sims = /^\d{4,}$/.test(digits)
    ? findSims(db, digits.replace(/^0/, ''), limit).map((sim): SearchHit => ({
        entity: 'sim',
        id: sim.id,
        title: sim.msisdn ?? sim.iccid ?? '',
        detail: [sim.iccid, sim.device?.boxNumber].filter(Boolean).join(' · '),
        found: sim.msisdn?.includes(digits) === true ? 'msisdn' : 'iccid',
      }))
    : [];
  const papers = [
    ...boxFileHits(db, text, limit),
    ...transmittalHits(db, text, limit),
    ...councilHits(db, text, limit),
  ];
  const forms = blankFormHits(db, box);
  return {
    hits: [...devices, ...forms, ...people, ...places, ...sims, ...papers],
    devices: holding.length,
    foreign: isForeign(db, typed),
  };
}
