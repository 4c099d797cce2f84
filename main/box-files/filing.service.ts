import type { FilingOutcome } from '../../preload/contract/box-file-filing.ts';
import { completeCopies, moveCopies } from '../agreements/index.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { keepNextFolio } from './box-file.repository.ts';
import { boxFileRecord } from './box-files.service.ts';
import { filingRefusal } from './filing.rules.ts';
import { copiesMeant, Outcome, type WhichCopies } from './filing-outcome.ts';
import type { CopyAtHand } from './folio.repository.ts';

/**
 * Gives copies the next folios of a box file, in their order. Each copy is filed or refused for itself: whoever
 * holds a stack of papers sorts out the few that do not belong.
 *
 * @param despite why copies are filed that are not complete or are to end elsewhere; null when nobody said
 * @throws DomainError `not-found`, `invalid-input` for the day
 */
export function fileCopies(
  tx: UnitOfWork,
  order: {
    readonly id: string;
    readonly which: WhichCopies;
    readonly despite: string | null;
    readonly on: string;
  },
): Recorded<FilingOutcome> {
  const boxFile = boxFileRecord(tx.db, order.id);
  const outcome = new Outcome(tx.db);
  const copies = copiesMeant(tx.db, order.which, outcome);
  const complete = completeCopies(
    tx.db,
    copies.map(({ agreementId }) => agreementId),
  );
  const reason = order.despite?.trim() ?? '';
  let { nextFolio } = boxFile;
  let receipt = tx.nothingWritten();
  for (const copy of copies) {
    const isComplete = complete.has(`${copy.agreementId} ${copy.mark}`);
    const refusal = filingRefusal(
      { ...boxFile, nextFolio },
      { ...copy, complete: isComplete },
      reason !== '',
    );
    if (refusal !== null) {
      outcome.refuse(copy, refusal);
      continue;
    }
    const needed = !isComplete || copy.endPlace !== 'box-file';
    receipt = fileOne(tx, copy, {
      boxFileId: boxFile.id,
      folio: nextFolio,
      on: order.on,
      note: needed ? reason : '',
    });
    outcome.finish(copy, nextFolio);
    nextFolio += 1;
  }
  if (outcome.done.length > 0) keepNextFolio(tx.db, boxFile.id, nextFolio);
  return recorded(outcome.value, receipt);
}

function fileOne(
  tx: UnitOfWork,
  copy: CopyAtHand,
  place: { readonly boxFileId: string; readonly folio: number; readonly on: string; readonly note: string },
): Receipt {
  const { boxFileId, folio, on, note } = place;
  const copies = [{ agreementId: copy.agreementId, mark: copy.mark }];
  // A form that was signed in this office never travelled: it is collected by being filed.
  if (copy.state === 'printed') moveCopies(tx, { copies, step: 'collected', on });
  return moveCopies(tx, { copies, step: 'filed', on, boxFileId, folio, ...(note === '' ? {} : { note }) });
}
