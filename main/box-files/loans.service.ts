import type { FilingOutcome } from '../../preload/contract/box-file-filing.ts';
import { isLegalStep, moveCopies } from '../agreements/index.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { invalidInput, issue } from '../errors.ts';
import { boxFileRecord } from './box-files.service.ts';
import { copiesMeant, Outcome, type NamedCopy, type WhichCopies } from './filing-outcome.ts';
import { endLoan, insertLoan } from './loan.repository.ts';

/**
 * Enters that copies are taken out of their folios, which wait for them: by whom, what for and until when.
 *
 * @throws DomainError `not-found`, `invalid-input` without a name and a reason, or for the days
 */
export function takeCopiesOut(
  tx: UnitOfWork,
  order: {
    readonly id: string;
    readonly copies: readonly NamedCopy[];
    readonly takenBy: string;
    readonly why: string;
    readonly dueOn: string | null;
    readonly on: string;
  },
): Recorded<FilingOutcome> {
  const { id, on, dueOn } = order;
  boxFileRecord(tx.db, id);
  const takenBy = order.takenBy.trim();
  const why = order.why.trim();
  const missing = [takenBy === '' && 'takenBy', why === '' && 'why'].filter((field) => field !== false);
  if (missing.length > 0) throw invalidInput(...missing.map((field) => issue(field, 'required')));
  if (dueOn !== null && dueOn < on) throw invalidInput(issue('dueOn', 'not-after', dueOn));
  const outcome = new Outcome(tx.db);
  let receipt = tx.nothingWritten();
  for (const copy of copiesMeant(tx.db, { by: 'copies', copies: order.copies }, outcome)) {
    const { agreementId, mark, folio } = copy;
    if (copy.state !== 'filed' || copy.boxFileId !== id || folio === null) {
      outcome.refuse(copy, 'not-here');
      continue;
    }
    insertLoan(tx.db, {
      id: tx.newId(),
      officeId: tx.officeId,
      agreementId,
      mark,
      takenOn: on,
      takenBy,
      why,
      dueOn,
      enteredBy: tx.account.name,
    });
    receipt = moveCopies(tx, {
      copies: [{ agreementId, mark }],
      step: 'taken-out',
      on,
      note: `${takenBy}: ${why}`,
    });
    outcome.finish(copy, folio);
  }
  return recorded(outcome.value, receipt);
}

/** Puts copies back into the folios that wait for them. @throws DomainError `not-found`, `invalid-input` for the day */
export function putCopiesBack(
  tx: UnitOfWork,
  order: { readonly id: string; readonly which: WhichCopies; readonly on: string },
): Recorded<FilingOutcome> {
  const { id, on } = order;
  boxFileRecord(tx.db, id);
  const outcome = new Outcome(tx.db);
  let receipt = tx.nothingWritten();
  for (const copy of copiesMeant(tx.db, order.which, outcome)) {
    const { agreementId, mark, folio } = copy;
    if (folio === null || !isLegalStep(copy, 'put-back')) {
      outcome.refuse(copy, 'not-taken-out');
      continue;
    }
    if (copy.boxFileId !== id) {
      outcome.refuse(copy, 'other-box-file');
      continue;
    }
    endLoan(tx.db, copy, on);
    receipt = moveCopies(tx, { copies: [{ agreementId, mark }], step: 'put-back', on });
    outcome.finish(copy, folio);
  }
  return recorded(outcome.value, receipt);
}
