import type { Folio, Loan } from '../../preload/contract/box-files.ts';
import type { CopyState, Custodian } from '../agreements/copy-step.rules.ts';
import { boxFileNumber } from './box-file.rules.ts';
import { loanColumns, loanOf, openLoan, type LoanColumns } from './loan.repository.ts';
import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { placeInSeries } from '../register/box-number.rules.ts';

export type Mark = 'A' | 'B' | 'C';

export interface CopyKey {
  readonly agreementId: string;
  readonly mark: Mark;
}

/** One paper copy with what filing, taking out and putting back ask about it. */
export interface CopyAtHand extends CopyKey {
  readonly number: string;
  readonly revision: number;
  readonly holderName: string | null;
  readonly state: CopyState;
  readonly custodian: Custodian;
  readonly endPlace: 'box-file' | 'partner' | 'holder';
  readonly boxFileId: string | null;
  readonly folio: number | null;
}

export function copyAtHand(db: ReadableDb, { agreementId, mark }: CopyKey): CopyAtHand | undefined {
  return db.get(
    `SELECT c.agreement_id AS agreementId, c.mark, a.number, a.revision, p.full_name AS holderName, c.state,
       c.custodian, c.end_place AS endPlace, c.box_file_id AS boxFileId, c.folio
     FROM agreement_copy c JOIN agreement a ON a.id = c.agreement_id LEFT JOIN person p ON p.id = a.holder_id
     WHERE c.agreement_id = ? AND c.mark = ?`,
    [agreementId, mark],
  );
}

/** An agreement of a number, with its copies. */
export interface NumberedForm {
  readonly agreementId: string;
  /** Whether it is in force, not an earlier revision or over. */
  readonly open: boolean;
  readonly copies: readonly { readonly mark: Mark; readonly endPlace: CopyAtHand['endPlace'] }[];
}

/** The agreements of a number, by revision; void ones left out. */
export function formsByNumber(db: ReadableDb, number: string): NumberedForm[] {
  return db
    .all<{ agreementId: string; open: number; copies: string }>(
      `SELECT a.id AS agreementId, ${openAgreement} AS open,
         (SELECT json_group_array(json_object('mark', c.mark, 'endPlace', c.end_place)) FROM agreement_copy c
          WHERE c.agreement_id = a.id) AS copies
       FROM agreement a WHERE a.number_prefix = :prefix AND a.number_sequence = :sequence
         AND a.state <> 'void'
       ORDER BY a.revision`,
      placeInSeries(number),
    )
    .map(({ copies, open, ...form }) => ({
      ...form,
      open: open === 1,
      copies: JSON.parse(copies) as NumberedForm['copies'],
    }));
}

/** The copies of some marks of agreements in a list, in the order of its rows. */
export function copiesOfRows(db: ReadableDb, rows: readonly number[], marks: readonly Mark[]): CopyKey[] {
  return db.all(
    `SELECT c.agreement_id AS agreementId, c.mark
     FROM json_each(:rows) chosen JOIN agreement a ON a.row = chosen.value
     JOIN agreement_copy c ON c.agreement_id = a.id AND c.mark IN (SELECT value FROM json_each(:marks))
     ORDER BY chosen.key, c.mark`,
    { rows: JSON.stringify(rows), marks: JSON.stringify(marks) },
  );
}

interface MistakeColumns {
  readonly mistakeReason: string | null;
  readonly movedYear: number | null;
  readonly movedSequence: number | null;
  readonly movedFolio: number | null;
}

function mistakeOf(columns: MistakeColumns): Folio['mistake'] {
  const { mistakeReason: reason, movedYear: year, movedSequence: sequence, movedFolio: folio } = columns;
  if (reason === null) return null;
  const moved = year !== null && sequence !== null && folio !== null;
  return { reason, movedTo: moved ? { boxFile: boxFileNumber({ year, sequence }), folio } : null };
}

/** SQL: the row of the next step of a kind that the copy of `f` took. */
const stepAfter = (step: string, after: string): string =>
  `(SELECT min(s.row) FROM copy_step s WHERE s.agreement_id = f.agreement_id AND s.mark = f.mark
     AND s.step = '${step}' AND s.row > ${after})`;

/** Every folio of a box file that was ever given, in order. */
export function foliosOf(db: ReadableDb, boxFileId: string): Folio[] {
  return db
    .all<Omit<Folio, 'loan' | 'mistake'> & LoanColumns & MistakeColumns>(
      `SELECT f.folio, f.agreement_id AS agreementId, a.number, a.revision, f.mark, p.full_name AS holderName,
         f.on_day AS filedOn, f.note AS despite, ${loanColumns},
         a.void_reason AS voidReason,
         CASE WHEN m.row IS NOT NULL THEN 'misfiled'
           WHEN c.state = 'void' AND n.row IS NULL THEN 'void'
           WHEN c.box_file_id IS NOT f.box_file_id OR c.folio IS NOT f.folio THEN 'gone'
           WHEN c.state = 'filed' THEN 'filed' WHEN c.state = 'lost' THEN 'lost' ELSE 'out' END AS state,
         m.note AS mistakeReason, b.year AS movedYear, b.sequence AS movedSequence, n.folio AS movedFolio,
         (SELECT count(*) FROM scan s WHERE s.agreement_id = f.agreement_id AND s.mark = f.mark
           AND s.removed_at IS NULL) AS scans
       FROM copy_step f JOIN agreement a ON a.id = f.agreement_id
       JOIN agreement_copy c ON c.agreement_id = f.agreement_id AND c.mark = f.mark
       LEFT JOIN copy_step n ON n.row = ${stepAfter('filed', 'f.row')}
       LEFT JOIN copy_step m ON m.row = ${stepAfter('misfiled', 'f.row')} AND (n.row IS NULL OR m.row < n.row)
       LEFT JOIN box_file b ON b.id = n.box_file_id
       LEFT JOIN person p ON p.id = a.holder_id
       LEFT JOIN box_file_loan l ON ${openLoan} AND c.box_file_id = f.box_file_id AND c.folio = f.folio
       WHERE f.step = 'filed' AND f.box_file_id = ? ORDER BY f.folio`,
      [boxFileId],
    )
    .map(
      ({
        takenOn,
        takenBy,
        why,
        dueOn,
        mistakeReason,
        movedYear,
        movedSequence,
        movedFolio,
        ...folio
      }): Folio => ({
        ...folio,
        loan: loanOf({ takenOn, takenBy, why, dueOn }),
        mistake: mistakeOf({ mistakeReason, movedYear, movedSequence, movedFolio }),
      }),
    );
}

/** Why a copy was filed though something was wanting, when it was filed last. */
export function noteOfFiling(db: ReadableDb, { agreementId, mark }: CopyKey): string | null {
  return (
    db.get<{ note: string | null }>(
      `SELECT note FROM copy_step WHERE agreement_id = ? AND mark = ? AND step = 'filed' ORDER BY row DESC LIMIT 1`,
      [agreementId, mark],
    )?.note ?? null
  );
}

/** The folio of one copy, be the copy there or taken out. */
export interface PlaceInBoxFile {
  readonly mark: Mark;
  readonly boxFileId: string;
  readonly year: number;
  readonly sequence: number;
  readonly folio: number;
  readonly loan: Loan | null;
}

export function placesInBoxFiles(db: ReadableDb, agreementId: string): PlaceInBoxFile[] {
  return db
    .all<Omit<PlaceInBoxFile, 'loan'> & LoanColumns>(
      `SELECT c.mark, c.box_file_id AS boxFileId, b.year, b.sequence, c.folio, ${loanColumns}
       FROM agreement_copy c JOIN box_file b ON b.id = c.box_file_id LEFT JOIN box_file_loan l ON ${openLoan}
       WHERE c.agreement_id = ? ORDER BY c.mark`,
      [agreementId],
    )
    .map(({ takenOn, takenBy, why, dueOn, ...place }) => ({
      ...place,
      loan: loanOf({ takenOn, takenBy, why, dueOn }),
    }));
}
