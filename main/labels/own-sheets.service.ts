import type { LabelGeometry } from '../../preload/contract/label-geometry.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import {
  deleteOwnSheet,
  findOwnSheet,
  findOwnSheetByCode,
  insertOwnSheet,
  ownSheets,
  updateOwnSheet,
  type OwnSheet,
} from './label-sheet.repository.ts';
import { validateSheet, type LabelSheet } from './label-sheet.rules.ts';
import { labelSheet, labelSheets } from './label-sheets.ts';

/** What somebody has measured. */
export interface SheetDraft {
  readonly code: string;
  readonly name: string;
  readonly geometry: LabelGeometry;
}

const codePattern = /^[0-9A-Za-z][0-9A-Za-z ._/-]{0,19}$/;
const longestName = 60;

function asSheet({ code, name, geometry }: OwnSheet): LabelSheet {
  // A page of one label is a roll: it is printed along its longer side.
  const form = geometry.columns * geometry.rows === 1 && geometry.page.width < 105 ? 'roll' : 'sheet';
  return { ...geometry, id: code, also: [], form, material: null, name, plain: false };
}

/** The sheets of this office, then those that ship. */
export function allSheets(db: ReadableDb): { readonly sheet: LabelSheet; readonly own: OwnSheet | null }[] {
  return [
    ...ownSheets(db).map((own) => ({ sheet: asSheet(own), own })),
    ...labelSheets.map((sheet) => ({ sheet, own: null })),
  ];
}

/** The sheet of a number, of the office's own or of those that ship. @throws DomainError `invalid-input` */
export function sheetOf(db: ReadableDb, id: string): LabelSheet {
  const own = findOwnSheetByCode(db, id);
  const sheet = own ? asSheet(own) : labelSheet(id);
  if (!sheet) throw invalidInput(issue('sheet', 'not-in-list', id));
  return sheet;
}

/**
 * Refuses what could not be printed on: labels that leave the page or overlap, with how far.
 *
 * @param id of the sheet that is changed; null for a new one
 */
function judged(db: ReadableDb, draft: SheetDraft, id: string | null): SheetDraft {
  const code = draft.code.trim();
  const name = draft.name.trim();
  const issues: FieldIssue[] = validateSheet(draft.geometry).map(({ field, problem, ...rest }) =>
    issue(`geometry.${field}`, problem, null, 'params' in rest ? rest.params : undefined),
  );
  const namesake = findOwnSheetByCode(db, code);
  if (code === '') issues.push(issue('code', 'required'));
  else if (!codePattern.test(code)) issues.push(issue('code', 'invalid', code));
  else if (labelSheet(code) !== undefined || (namesake && namesake.id !== id)) {
    issues.push(issue('code', 'sheet-code-taken', code));
  }
  if (name === '') issues.push(issue('name', 'required'));
  else if (name.length > longestName) issues.push(issue('name', 'too-long', null, { max: longestName }));
  if (issues.length > 0) throw invalidInput(...issues);
  return { code, name, geometry: draft.geometry };
}

function facts({ code, name, geometry }: SheetDraft): Readonly<Record<string, unknown>> {
  const { page, columns, rows, width, height } = geometry;
  return {
    sheet: code,
    name,
    labelSize: `${width} x ${height} mm`,
    labelGrid: `${columns} x ${rows}`,
    labelPage: `${page.width} x ${page.height} mm`,
  };
}

/** @throws DomainError `invalid-input` naming what does not fit */
export function addSheet(tx: UnitOfWork, draft: SheetDraft): Recorded<string> {
  const sheet = judged(tx.db, draft, null);
  const id = tx.newId();
  insertOwnSheet(tx.db, tx.officeId, { id, ...sheet });
  const receipt = tx.record({
    entity: 'label-sheet',
    entityId: id,
    kind: 'label-sheet.added',
    after: facts(sheet),
  });
  return recorded(id, receipt);
}

/** @throws DomainError `invalid-input`, `not-found`, `stale-version` */
export function changeSheet(
  tx: UnitOfWork,
  { id, version, ...draft }: SheetDraft & { readonly id: string; readonly version: number },
): Recorded<void> {
  const present = findOwnSheet(tx.db, id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'label-sheet' } });
  const sheet = judged(tx.db, draft, id);
  if (updateOwnSheet(tx.db, { ...sheet, id, version }) === 0) throw new DomainError('stale-version');
  const receipt = tx.record({
    entity: 'label-sheet',
    entityId: id,
    kind: 'label-sheet.changed',
    before: facts(present),
    after: facts(sheet),
  });
  return recorded(undefined, receipt);
}

/** @throws DomainError `not-found`, `stale-version` */
export function removeSheet(tx: UnitOfWork, id: string, version: number): Recorded<void> {
  const present = findOwnSheet(tx.db, id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'label-sheet' } });
  if (deleteOwnSheet(tx.db, id, version) === 0) throw new DomainError('stale-version');
  const receipt = tx.record({
    entity: 'label-sheet',
    entityId: id,
    kind: 'label-sheet.removed',
    after: { sheet: present.code, name: present.name },
  });
  return recorded(undefined, receipt);
}
