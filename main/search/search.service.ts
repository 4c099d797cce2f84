import type { SearchHit } from '../../preload/contract/search.ts';
import type { DeviceRow } from '../../preload/contract/device-list.ts';
import { boxFileNumber, readBoxFileNumber } from '../box-files/box-file.rules.ts';
import { boxFileLines, boxFileRows } from '../box-files/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { textMatch } from '../database/text-match.ts';
import { findPeople, nameKey } from '../people/index.ts';
import { findPlaces } from '../places/index.ts';
import { deviceRows, rowsHolding, wasIdentifiedBy } from '../register/index.ts';
import { findSims } from '../sims/index.ts';
import { foundIn, searchedText } from './search.rules.ts';

function deviceHit(db: ReadableDb, device: DeviceRow, text: string): SearchHit {
  const detail = [device.model, device.holderName, device.placePath].filter(Boolean).join(' · ');
  const before = wasIdentifiedBy(db, device.id, text.replace(/\s/g, '')) ? 'earlierDevice' : 'boxNumber';
  const found = foundIn(device, text) ?? before;
  return { entity: 'device', id: device.id, title: device.boxNumber, detail, found };
}

/** Box files by number, which may have come off a spine's code, or by title. */
function boxFileHits(db: ReadableDb, text: string, limit: number): SearchHit[] {
  const number = readBoxFileNumber(text);
  const rows = boxFileRows(db, number ? boxFileNumber(number) : text, []).slice(0, limit);
  return boxFileLines(db, rows).map((boxFile) => ({
    entity: 'box-file',
    id: boxFile.id,
    title: boxFile.number,
    detail: boxFile.title,
    found: number || boxFile.number.includes(text) ? 'number' : 'title',
  }));
}

/** Devices first, then people, places, SIM cards and box files, `limit` of each kind at most. */
export function find(db: ReadableDb, typed: string, limit: number): { hits: SearchHit[]; devices: number } {
  const text = searchedText(typed);
  const match = textMatch(text);
  if (!match) return { hits: [], devices: 0 };
  const holding = rowsHolding(db, match);
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
  const boxFiles = boxFileHits(db, text, limit);
  return { hits: [...devices, ...people, ...places, ...sims, ...boxFiles], devices: holding.length };
}
