import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportMapping, ImportRow } from '../../preload/contract/exchange.ts';
import { personRoles, type PersonInput, type PersonRole } from '../../preload/contract/people.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import {
  addPerson,
  changePerson,
  findPerson,
  judgePerson,
  nameKey,
  type PersonDraft,
  type PersonRecord,
} from '../people/index.ts';
import { maskIdentity } from '../people/identity-mask.rules.ts';
import { officeOf, placeLevels } from '../settings/index.ts';
import { readPlaceNames } from './device-row.rules.ts';
import { refusedRow, takenRow, type FieldChange, type ListImporter } from './import-row.ts';
import { peopleFinder, type PeopleFinder } from './people-finder.ts';
import { placeFinder } from './place-finder.ts';
import type { RowReader } from './row-reader.rules.ts';

interface PersonRow {
  readonly input: PersonInput;
  readonly manager: { readonly code: string; readonly name: string };
  readonly placeNames: readonly string[];
  readonly issues: FieldIssue[];
}

/** A role by its name, or null. */
function readRole(text: string): PersonRole | null {
  const key = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (key === 'chw' || key === 'community-health-worker') return 'health-worker';
  return personRoles.find((role) => role === key) ?? null;
}

function withoutEmpty(person: PersonDraft | PersonRecord): PersonInput {
  return {
    role: person.role,
    code: person.code ?? undefined,
    fullName: person.fullName,
    phone: person.phone ?? undefined,
    title: person.title ?? undefined,
    idType: person.idType ?? undefined,
    idNumber: person.idNumber ?? undefined,
    placeId: person.placeId,
    supervisorId: person.supervisorId,
  };
}

const compared = ['code', 'fullName', 'phone', 'title', 'idType', 'idNumber'] as const;

/** What stands in the register now; of an identity number, which nobody asked to see, its last characters. */
function shown(field: (typeof compared)[number], value: string | null): string {
  if (value === null) return '';
  return field === 'idNumber' ? maskIdentity(value) : value;
}

function changesOf(present: PersonRecord, draft: PersonDraft): FieldChange[] {
  return compared
    .filter((field) => draft[field] !== null && draft[field] !== present[field])
    .map((field) => ({ field, before: shown(field, present[field]), after: draft[field] ?? '' }));
}

/**
 * Imports a list of people. Somebody is known by role and code, else by role, name and place. A supervisor
 * may stand further down in the same list, so supervisors are linked after the last row.
 */
export function personImporter(tx: UnitOfWork, _: ImportMapping, reader: RowReader): ListImporter {
  const { country } = officeOf(tx.db);
  const levels = placeLevels(tx.db).length;
  const places = placeFinder(tx, reader.topDepth);
  const people = peopleFinder(tx.db);
  const seen = new Map<string, number>();
  const waiting: { readonly row: ImportRow; readonly id: string; readonly manager: PersonRow['manager'] }[] =
    [];

  function read(cells: Parameters<ListImporter['row']>[1]): PersonRow {
    const text = (field: string): string => reader.text(cells, field);
    const issues = reader.faults(cells);
    const role = readRole(text('role') || 'health-worker');
    if (role === null) issues.push(issue('role', 'not-in-list', text('role')));
    const fullName = text('fullName') || [text('firstName'), text('lastName')].join(' ').trim();
    const input: PersonInput = {
      role: role ?? 'health-worker',
      code: text('code'),
      fullName,
      phone: text('phone'),
      title: text('title'),
      idType: text('idType'),
      idNumber: text('idNumber'),
      placeId: null,
      supervisorId: null,
    };
    return {
      input,
      manager: { code: text('supervisorCode'), name: text('supervisorName') },
      placeNames: readPlaceNames(reader.placeNames(cells), levels, issues),
      issues,
    };
  }

  return {
    row: (line, cells) => {
      const row = read(cells);
      const { draft, issues: found } = judgePerson(row.input, country);
      const issues = [...row.issues, ...found];
      const label = row.input.fullName || (row.input.code ?? '');
      const place = places.find(row.placeNames);
      const finding = people.find(
        row.input.role,
        row.input.code ?? '',
        row.input.code ? '' : row.input.fullName,
        place.id,
      );
      if (finding.kind === 'ambiguous') issues.push(issue('fullName', 'ambiguous', row.input.fullName));
      const known = finding.kind === 'found' ? findPerson(tx.db, finding.person.id) : undefined;
      const first = known ? seen.get(known.id) : undefined;
      if (first !== undefined) {
        issues.push(
          issue(
            row.input.code ? 'code' : 'fullName',
            'duplicate-in-file',
            row.input.code || row.input.fullName,
            { line: first },
          ),
        );
      }
      if (issues.length > 0 || !draft) return refusedRow(line, label, issues);

      const placeId = places.make(place);
      let result: ImportRow;
      let id: string;
      if (known) {
        id = known.id;
        const changes = changesOf(known, draft);
        const moved = placeId !== null && placeId !== known.placeId;
        if (moved) changes.push({ field: 'place', before: '', after: place.names.join(' / ') });
        if (changes.length > 0) {
          const laid = { ...withoutEmpty(known), ...given(draft), placeId: placeId ?? known.placeId };
          changePerson(tx, { ...laid, id, version: known.version });
        }
        result = takenRow(line, label, changes.length > 0 ? 'changed' : 'same', [], changes);
      } else {
        id = addPerson(tx, { ...draft, placeId }).value.id;
        people.add({ id, role: draft.role, code: draft.code, fullName: draft.fullName, placeId });
        result = takenRow(line, label, 'new', []);
      }
      seen.set(id, line);
      if (row.manager.code !== '' || row.manager.name !== '')
        waiting.push({ row: result, id, manager: row.manager });
      return result;
    },
    finish: () => waiting.flatMap(({ row, id, manager }) => linkSupervisor(tx, people, row, id, manager)),
  };
}

/** The facts a row gives, without those its cells left empty. */
function given(draft: PersonDraft): Partial<PersonInput> {
  return Object.fromEntries(
    compared.filter((field) => draft[field] !== null).map((field) => [field, draft[field]]),
  );
}

/** Links somebody to the supervisor the row names, whatever role that person has; says so when there is none. */
function linkSupervisor(
  tx: UnitOfWork,
  people: PeopleFinder,
  row: ImportRow,
  id: string,
  manager: PersonRow['manager'],
): ImportRow[] {
  const doubt = (code: 'not-found' | 'ambiguous' | 'invalid'): ImportRow[] => [
    { ...row, warnings: [...row.warnings, issue('supervisorName', code, manager.name || manager.code)] },
  ];
  const present = findPerson(tx.db, id);
  if (!present || (manager.name !== '' && nameKey(manager.name) === nameKey(present.fullName)))
    return doubt('invalid');
  const roles: readonly PersonRole[] = ['supervisor', ...personRoles.filter((role) => role !== 'supervisor')];
  for (const role of roles) {
    const finding = people.find(role, manager.code, manager.name, null);
    if (finding.kind === 'ambiguous') return doubt('ambiguous');
    if (finding.kind !== 'found') continue;
    if (present.supervisorId === finding.person.id) return [];
    const before =
      present.supervisorId === null ? '' : (findPerson(tx.db, present.supervisorId)?.fullName ?? '');
    changePerson(tx, {
      ...withoutEmpty(present),
      supervisorId: finding.person.id,
      id,
      version: present.version,
    });
    if (row.outcome === 'new') return [];
    const change = { field: 'supervisorName', before, after: finding.person.fullName };
    return [{ ...row, outcome: 'changed', changes: [...row.changes, change] }];
  }
  return doubt('not-found');
}
