import type { CorrectedFiling } from '../../preload/contract/box-file-filing.ts';
import { moveCopies } from '../agreements/index.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { keepNextFolio } from './box-file.repository.ts';
import { boxFileNumber, boxFileState } from './box-file.rules.ts';
import { boxFileRecord } from './box-files.service.ts';
import type { NamedCopy } from './filing-outcome.ts';
import { copyAtHand, noteOfFiling } from './folio.repository.ts';

/**
 * Undoes the filing of a copy at a folio where it does not belong. The folio is not given again: the contents list
 * says what stood there and where it went. The copy lies in the office again, or at the next folio of the box file
 * that is named, with whatever reason it was filed for though something was wanting.
 *
 * @returns the new place, or null for the office
 * @throws DomainError `not-found`, `copy-elsewhere` where it does not lie at a folio of the box file, `invalid-input`
 *   without a reason, on `to` for a box file that takes nothing more, or for the day
 */
export function correctFiling(
  tx: UnitOfWork,
  order: {
    /** The box file that it was put in by mistake. */
    readonly id: string;
    readonly copy: NamedCopy;
    readonly to: string | null;
    readonly reason: string;
    readonly on: string;
  },
): Recorded<CorrectedFiling> {
  const { id, to, on } = order;
  boxFileRecord(tx.db, id);
  const key = { agreementId: order.copy.agreement, mark: order.copy.mark };
  const copy = copyAtHand(tx.db, key);
  if (!copy) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const { number, mark, state } = copy;
  if (state !== 'filed' || copy.boxFileId !== id) {
    throw new DomainError('copy-elsewhere', { params: { number, mark, state, step: 'misfiled' } });
  }
  const issues: Parameters<typeof readLine>[2] = [];
  const reason = readLine('reason', order.reason, issues, 400);
  if (reason === null && issues.length === 0) issues.push(issue('reason', 'required'));
  const target = to === null ? null : boxFileRecord(tx.db, to);
  if (target && boxFileState(target) !== 'open') {
    issues.push(issue('to', 'box-file-not-open', boxFileNumber(target)));
  }
  if (issues.length > 0 || reason === null) throw invalidInput(...issues);
  const despite = noteOfFiling(tx.db, key);
  const taken = moveCopies(tx, { copies: [key], step: 'misfiled', on, note: reason });
  if (target === null) return recorded({ number, mark, place: null }, taken);
  const folio = target.nextFolio;
  const filed = moveCopies(tx, {
    copies: [key],
    step: 'filed',
    on,
    boxFileId: target.id,
    folio,
    ...(despite === null ? {} : { note: despite }),
  });
  keepNextFolio(tx.db, target.id, folio + 1);
  return recorded({ number, mark, place: { boxFile: boxFileNumber(target), folio } }, filed);
}
