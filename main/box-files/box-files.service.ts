import type { BoxFile } from '../../preload/contract/box-files.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf } from '../register/index.ts';
import {
  boxFileView,
  findBoxFile,
  insertBoxFile,
  nextSequence,
  updateBoxFile,
  type BoxFileRecord,
} from './box-file.repository.ts';
import { boxFileNumber, judgeBoxFile, type BoxFileDraft } from './box-file.rules.ts';

/** @throws DomainError `not-found` */
export function boxFileOf(db: ReadableDb, id: string): BoxFile {
  const boxFile = boxFileView(db, id);
  if (!boxFile) throw new DomainError('not-found', { params: { entity: 'box-file' } });
  return boxFile;
}

/** @throws DomainError `not-found` */
export function boxFileRecord(db: ReadableDb, id: string): BoxFileRecord {
  const record = findBoxFile(db, id);
  if (!record) throw new DomainError('not-found', { params: { entity: 'box-file' } });
  return record;
}

function judged(input: BoxFileDraft, given: number): BoxFileDraft {
  const { draft, issues } = judgeBoxFile(input, given);
  if (issues.length > 0) throw invalidInput(...issues);
  return draft;
}

/**
 * Opens a box file under the next number of its year, so that no number is left out.
 *
 * @throws DomainError `invalid-input` for a title, a capacity or a year that cannot be
 */
export function openBoxFile(
  tx: UnitOfWork,
  input: BoxFileDraft & { readonly year: number },
): Recorded<string> {
  const thisYear = tx.at.getUTCFullYear();
  if (input.year < 2000 || input.year > thisYear + 1) {
    throw invalidInput(
      issue('year', 'out-of-range', String(input.year), { least: 2000, most: thisYear + 1 }),
    );
  }
  const draft = judged(input, 0);
  const id = tx.newId();
  const sequence = nextSequence(tx.db, input.year);
  const boxFile = { id, year: input.year, sequence, ...draft, openedOn: dayOf(tx.at) };
  insertBoxFile(tx.db, { ...boxFile, officeId: tx.officeId });
  const receipt = tx.record({
    entity: 'box-file',
    entityId: id,
    kind: 'box-file.opened',
    after: { boxFile: boxFileNumber(boxFile), title: draft.title, capacity: draft.capacity },
  });
  return recorded(id, receipt);
}

/** @throws DomainError `not-found`, `invalid-input`, `stale-version` */
export function changeBoxFile(
  tx: UnitOfWork,
  input: BoxFileDraft & { readonly id: string; readonly version: number },
): Recorded<void> {
  const present = boxFileRecord(tx.db, input.id);
  const draft = judged(input, present.nextFolio - 1);
  if (draft.title === present.title && draft.capacity === present.capacity) {
    return recorded(undefined, tx.nothingWritten());
  }
  const { version } = input;
  if (updateBoxFile(tx.db, { ...present, ...draft, version }) === 0) throw new DomainError('stale-version');
  const boxFile = boxFileNumber(present);
  const receipt = tx.record({
    entity: 'box-file',
    entityId: input.id,
    kind: 'box-file.changed',
    before: { boxFile, title: present.title, capacity: present.capacity },
    after: { boxFile, ...draft },
  });
  return recorded(undefined, receipt);
}

/** Closes a box file, or opens it again. @throws DomainError `not-found`, `stale-version` */
export function setBoxFileClosed(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly closed: boolean },
): Recorded<void> {
  const present = boxFileRecord(tx.db, input.id);
  if ((present.closedOn !== null) === input.closed) return recorded(undefined, tx.nothingWritten());
  const on = dayOf(tx.at);
  const change = { ...present, version: input.version, closedOn: input.closed ? on : null };
  if (updateBoxFile(tx.db, change) === 0) throw new DomainError('stale-version');
  const receipt = tx.record({
    entity: 'box-file',
    entityId: input.id,
    kind: input.closed ? 'box-file.closed' : 'box-file.reopened',
    after: { boxFile: boxFileNumber(present), on },
  });
  return recorded(undefined, receipt);
}
