import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportMapping, ImportRow } from '../../preload/contract/exchange.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import { nameKey } from '../people/index.ts';
import {
  changePlace,
  createPlace,
  findPlace,
  findPlaceByCode,
  findPlaceByName,
  pathSeparator,
} from '../places/index.ts';
import { placeLevels } from '../settings/index.ts';
import { readPlaceNames } from './device-row.rules.ts';
import { refusedRow, takenRow, type ListImporter } from './import-row.ts';
import { placeFinder } from './place-finder.ts';
import type { RowReader } from './row-reader.rules.ts';
import type { Cells } from './table.ts';

/**
 * Imports a list of places: one column a level (the whole chain is added where it is missing), or units
 * with a name, a code and a parent, as DHIS2 writes them. A place named twice is the same place.
 */
export function placeImporter(tx: UnitOfWork, mapping: ImportMapping, reader: RowReader): ListImporter {
  const named = Object.values(mapping.columns).includes('name') || mapping.constants['name'] !== undefined;
  return named ? unitImporter(tx, reader) : pathImporter(tx, reader);
}

function pathImporter(tx: UnitOfWork, reader: RowReader): ListImporter {
  const levels = placeLevels(tx.db).length;
  const places = placeFinder(tx, reader.topDepth);
  return {
    row: (line, cells) => {
      const issues = reader.faults(cells);
      const names = readPlaceNames(reader.placeNames(cells), levels, issues);
      if (names.length === 0 && issues.length === 0) issues.push(issue('place', 'required'));
      const place = places.find(names);
      const label = place.names.join(pathSeparator) || names.join(pathSeparator);
      if (place.names.length > levels && issues.length === 0)
        issues.push(issue('place', 'place-level', label, { levels }));
      if (issues.length > 0) return refusedRow(line, label, issues);
      places.make(place);
      return takenRow(line, label, place.id === null ? 'new' : 'same', []);
    },
  };
}

interface Unit {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  readonly uid: string;
  readonly parentUid: string;
  readonly parentName: string;
  readonly issues: readonly FieldIssue[];
}

/** Units may stand before their parents in a list, so all are read first and added from the top. */
function unitImporter(tx: UnitOfWork, reader: RowReader): ListImporter {
  const levels = placeLevels(tx.db).length;
  const units: Unit[] = [];

  function read(line: number, cells: Cells): Unit {
    const text = (field: string): string => reader.text(cells, field);
    const issues = reader.faults(cells);
    const [name = ''] = readPlaceNames([text('name')], levels, issues);
    return {
      line,
      name,
      code: text('code') || text('uid'),
      uid: text('uid'),
      parentUid: text('parentUid'),
      parentName: text('parentName'),
      issues,
    };
  }

  return {
    row: (line, cells) => {
      const unit = read(line, cells);
      units.push(unit);
      return takenRow(line, unit.name, 'same', []);
    },
    finish: () => addUnits(tx, units, levels),
  };
}

function addUnits(tx: UnitOfWork, units: readonly Unit[], levels: number): ImportRow[] {
  const byUid = new Map(units.filter((unit) => unit.uid !== '').map((unit) => [unit.uid, unit]));
  const ids = new Map<Unit, string | null>();
  const rows = new Map<Unit, ImportRow>();

  /** The place a unit became, adding it and those above it; null when it was refused. */
  function add(unit: Unit, below: ReadonlySet<Unit>): string | null {
    const done = ids.get(unit);
    if (done !== undefined) return done;
    const issues = [...unit.issues];
    const warnings: FieldIssue[] = [];
    let parentId: string | null = null;
    if (unit.parentUid !== '' || unit.parentName !== '') {
      const parent = byUid.get(unit.parentUid);
      if (parent && parent !== unit && !below.has(parent)) parentId = add(parent, new Set([...below, unit]));
      else if (parent) issues.push(issue('parentUid', 'place-loop', unit.parentUid));
      else parentId = knownParent(tx, unit);
      if (parentId === null && !parent)
        warnings.push(issue('parentName', 'not-found', unit.parentName || unit.parentUid));
    }
    const depth = parentId === null ? 0 : (findPlace(tx.db, parentId)?.depth ?? 0) + 1;
    if (depth >= levels) issues.push(issue('parentName', 'place-level', unit.name, { levels }));
    const row =
      issues.length > 0
        ? refusedRow(unit.line, unit.name, issues, warnings)
        : store(tx, unit, parentId, warnings);
    const id =
      row.outcome === 'refused' ? null : (findPlaceByName(tx.db, parentId, nameKey(unit.name))?.id ?? null);
    ids.set(unit, id);
    rows.set(unit, row);
    return id;
  }
  for (const unit of units) add(unit, new Set());
  return units.map((unit) => rows.get(unit)).filter((row) => row !== undefined);
}

function knownParent(tx: UnitOfWork, unit: Unit): string | null {
  const coded = unit.parentUid === '' ? undefined : findPlaceByCode(tx.db, unit.parentUid);
  if (coded) return coded.id;
  return unit.parentName === '' ? null : (findPlaceByName(tx.db, null, nameKey(unit.parentName))?.id ?? null);
}

function store(
  tx: UnitOfWork,
  unit: Unit,
  parentId: string | null,
  warnings: readonly FieldIssue[],
): ImportRow {
  const { line, name, code } = unit;
  const coded = code === '' ? undefined : findPlaceByCode(tx.db, code);
  const present = coded ?? findPlaceByName(tx.db, parentId, nameKey(name));
  if (!present) {
    createPlace(tx, { name, parentId, ...(code === '' ? {} : { code }) });
    return takenRow(line, name, 'new', warnings);
  }
  const namesake = findPlaceByName(tx.db, present.parentId, nameKey(name));
  if (namesake && namesake.id !== present.id) {
    const link = { entity: 'place' as const, id: namesake.id, label: namesake.path };
    return refusedRow(line, name, [issue('name', 'duplicate', name, undefined, link)], warnings);
  }
  if (present.code !== null && code !== '' && present.code !== code) {
    return refusedRow(line, name, [issue('code', 'cannot-change', code, { before: present.code })], warnings);
  }
  const changes = [];
  if (present.name !== name) changes.push({ field: 'name', before: present.name, after: name });
  if (present.code === null && code !== '') changes.push({ field: 'code', before: '', after: code });
  if (changes.length === 0) return takenRow(line, name, 'same', warnings);
  const { id, version } = present;
  changePlace(tx, {
    id,
    version,
    name,
    parentId: present.parentId,
    code: code === '' ? (present.code ?? undefined) : code,
  });
  return takenRow(line, name, 'changed', warnings, changes);
}
