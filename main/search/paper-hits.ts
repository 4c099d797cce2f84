import type { SearchHit } from '../../preload/contract/search.ts';
import { formsWithoutDevice } from '../agreements/index.ts';
import { boxFileNumber, readBoxFileNumber } from '../box-files/box-file.rules.ts';
import { boxFileLines, boxFileRows } from '../box-files/index.ts';
import { councilRows, councilViews } from '../councils/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { nameKey } from '../people/index.ts';
import type { BoxNumber } from '../register/index.ts';
import { readTransmittalNumber } from '../transmittals/transmittal.rules.ts';
import { findTransmittals } from '../transmittals/index.ts';

/** Forms of a number that no box bears yet. */
export function blankFormHits(db: ReadableDb, box: BoxNumber | null): SearchHit[] {
  if (box === null) return [];
  return formsWithoutDevice(db, box.prefix, box.sequence).map(({ id, number, revision, holderName }) => ({
    entity: 'agreement',
    id,
    title: revision === 1 ? number : `${number} R${revision}`,
    detail: holderName ?? '',
    found: 'boxNumber',
  }));
}

/** Box files by number, which may have come off a spine's code, or by title. */
export function boxFileHits(db: ReadableDb, text: string, limit: number): SearchHit[] {
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

/** Transmittals by number, or by whom they went to, the newest first. */
export function transmittalHits(db: ReadableDb, text: string, limit: number): SearchHit[] {
  const found = readTransmittalNumber(text) === null ? 'sentTo' : 'number';
  return findTransmittals(db, text, limit).map(({ id, number, to }) => ({
    entity: 'transmittal',
    id,
    title: number,
    detail: to,
    found,
  }));
}

/** Councils and partners by name, closed ones too. */
export function councilHits(db: ReadableDb, text: string, limit: number): SearchHit[] {
  const rows = councilRows(db, { text: nameKey(text), kinds: [], closed: true }, limit);
  return councilViews(db, rows).map(({ id, name, place }) => ({
    entity: 'council',
    id,
    title: name,
    detail: place?.path ?? '',
    found: 'name',
  }));
}
