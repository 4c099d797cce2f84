import type { CopyState } from '../../preload/contract/agreement-values.ts';
import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { awaited } from './transmittal-item.repository.ts';

const order = 'ORDER BY a.number_prefix, a.number_sequence, a.revision';

/** Agreements with a copy fresh from the printer; of one supervisor's health workers, or of all. */
export function readyToIssue(db: ReadableDb, supervisorId: string | null): number[] {
  return db.column(
    `SELECT a.row FROM agreement a LEFT JOIN hand_over o ON o.id = a.hand_over_id
     WHERE ${openAgreement} AND (:supervisorId IS NULL OR o.supervisor_id = :supervisorId OR o.supervisor_id IS NULL)
       AND a.id IN (SELECT agreement_id FROM agreement_copy WHERE state = 'printed') ${order}`,
    { supervisorId },
  );
}

/** Agreements with a copy that came back from the field and still lacks a mark. */
export function readyToSign(db: ReadableDb): number[] {
  return db.column(
    `SELECT a.row FROM agreement a
     WHERE ${openAgreement} AND a.state IN ('printed', 'filled', 'collected', 'with-council')
       AND a.id IN (SELECT agreement_id FROM agreement_copy WHERE state IN ('collected', 'returned')) ${order}`,
  );
}

/** Agreements with a complete copy in the office that is to end with a partner, or with one holder. */
export function readyToDeliver(db: ReadableDb, holderId: string | null): number[] {
  return db.column(
    `SELECT a.row FROM agreement a
     WHERE ${openAgreement} AND (:holderId IS NULL OR a.holder_id = :holderId) AND a.id IN (
       SELECT agreement_id FROM agreement_copy WHERE state IN ('collected', 'returned')
         AND end_place = iif(:holderId IS NULL, 'partner', 'holder')) ${order}`,
    { holderId },
  );
}

/**
 * Rows of agreements by number, of a stretch of one series or of all: those in force, or every one that is not void.
 */
export function agreementRowsBetween(
  db: ReadableDb,
  which: 'in-force' | 'any',
  span: { readonly prefix: string; readonly first: number; readonly last: number } | null,
): number[] {
  const state = which === 'in-force' ? openAgreement : `a.state <> 'void'`;
  if (span === null) return db.column(`SELECT a.row FROM agreement a WHERE ${state} ${order}`);
  const { prefix, first, last } = span;
  return db.column(
    `SELECT a.row FROM agreement a WHERE a.number_prefix = :prefix AND a.number_sequence BETWEEN :first AND :last
       AND ${state} ${order}`,
    { prefix, first, last },
  );
}

/** A copy that was chosen, and what decides where it can go. */
export interface ChosenCopy {
  readonly agreementId: string;
  readonly number: string;
  readonly mark: 'A' | 'B' | 'C';
  readonly state: CopyState;
  /** 1 while a transmittal waits for it. */
  readonly awaited: 0 | 1;
  readonly boxFileId: string | null;
  readonly placeId: string | null;
}

/** Copies with one of the marks of agreements by row, in the order of their numbers. */
export function chosenCopies(
  db: ReadableDb,
  agreements: readonly number[],
  marks: readonly string[],
): ChosenCopy[] {
  return db.all(
    `SELECT a.id AS agreementId, a.number, c.mark, c.state, ${awaited}, c.box_file_id AS boxFileId,
       coalesce(o.place_id, h.place_id) AS placeId
     FROM agreement a JOIN agreement_copy c ON c.agreement_id = a.id
     LEFT JOIN hand_over o ON o.id = a.hand_over_id LEFT JOIN person h ON h.id = a.holder_id
     WHERE a.row IN (SELECT value FROM json_each(:agreements)) AND c.mark IN (SELECT value FROM json_each(:marks))
     ${order}, c.mark`,
    { agreements: JSON.stringify(agreements), marks: JSON.stringify(marks) },
  );
}
