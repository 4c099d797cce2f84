import type { Loan, LoanOut } from '../../preload/contract/box-files.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { BoxFileNumber } from './box-file.rules.ts';
import type { CopyKey } from './folio.repository.ts';

/** A loan as it stands in a row of a copy that may have none. */
export interface LoanColumns {
  readonly takenOn: string | null;
  readonly takenBy: string | null;
  readonly why: string | null;
  readonly dueOn: string | null;
}

/** SQL: the columns of the loan `l`. */
export const loanColumns = 'l.taken_on AS takenOn, l.taken_by AS takenBy, l.why, l.due_on AS dueOn';
/** SQL: joins the loan `l` that the copy `c` is out on. */
export const openLoan = 'l.agreement_id = c.agreement_id AND l.mark = c.mark AND l.back_on IS NULL';

export function loanOf({ takenOn, takenBy, why, dueOn }: LoanColumns): Loan | null {
  return takenOn === null || takenBy === null || why === null ? null : { takenOn, takenBy, why, dueOn };
}

export function insertLoan(
  db: WritableDb,
  loan: CopyKey & Loan & { readonly id: string; readonly officeId: string; readonly enteredBy: string },
): void {
  db.run(
    `INSERT INTO box_file_loan (id, office_id, agreement_id, mark, taken_on, taken_by, why, due_on, entered_by)
     VALUES (:id, :officeId, :agreementId, :mark, :takenOn, :takenBy, :why, :dueOn, :enteredBy)`,
    loan,
  );
}

export function endLoan(db: WritableDb, { agreementId, mark }: CopyKey, backOn: string): void {
  db.run('UPDATE box_file_loan SET back_on = ? WHERE agreement_id = ? AND mark = ? AND back_on IS NULL', [
    backOn,
    agreementId,
    mark,
  ]);
}

/** Ends the loans of copies that no folio waits for any more: they are void, or another print takes their place. */
export function endLoans(db: WritableDb, copies: readonly CopyKey[], on: string): void {
  for (const copy of copies) endLoan(db, copy, on);
}

/** Copies on loan, those to be back first first; a lost one is nobody's to bring back. */
export function loansOut(db: ReadableDb): (Omit<LoanOut, 'boxFile'> & BoxFileNumber)[] {
  return db.all(
    `SELECT l.agreement_id AS agreementId, l.mark, a.number, p.full_name AS holderName, c.box_file_id AS boxFileId,
       b.year, b.sequence, c.folio, ${loanColumns}
     FROM box_file_loan l JOIN agreement a ON a.id = l.agreement_id
     JOIN agreement_copy c ON c.agreement_id = l.agreement_id AND c.mark = l.mark
     JOIN box_file b ON b.id = c.box_file_id LEFT JOIN person p ON p.id = a.holder_id
     WHERE l.back_on IS NULL AND c.state <> 'lost' ORDER BY l.due_on IS NULL, l.due_on, l.taken_on, l.row`,
  );
}
