import { isClosed, type AgreementState, type CopyStep } from '../../preload/contract/agreement-values.ts';
import { endLoans } from '../box-files/index.ts';
import type { Receipt, UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf } from '../register/index.ts';
import { settleItems } from '../transmittals/index.ts';
import { transmittalNumber } from '../transmittals/transmittal.rules.ts';
import type { CopyMark } from './agreement.repository.ts';
import { agreementState, type CopyFacts } from './agreement-state.rules.ts';
import { completeCopies } from './completeness.service.ts';
import { copyAfter } from './copy-step.rules.ts';
import {
  agreementsOfCopies,
  copiesOf,
  stateBeforeFiling,
  stateBeforeLoss,
  storeState,
  storeStep,
  whereNames,
  type AgreementOfCopies,
  type HeldCopy,
} from './custody.repository.ts';
import { storeWaits } from './waiting-paper.repository.ts';
import { waitsOf } from './waiting-paper.rules.ts';

/** One copy, and where it alone goes when that differs from the others of the act. */
export interface MovedCopy {
  readonly agreementId: string;
  readonly mark: CopyMark;
  readonly personId?: string | undefined;
  readonly folio?: number | undefined;
}

/** Copies as an act names them. */
export function copyKeys(copies: readonly Pick<HeldCopy, 'agreementId' | 'mark'>[]): MovedCopy[] {
  return copies.map(({ agreementId, mark }) => ({ agreementId, mark }));
}

/** One act that takes any number of copies one step further. */
export interface CopyMove {
  readonly copies: readonly MovedCopy[];
  readonly step: CopyStep;
  /** The day on which it happened. */
  readonly on: string;
  /** Who says so; the account unless told otherwise. */
  readonly by?: string | undefined;
  readonly personId?: string | undefined;
  readonly councilId?: string | undefined;
  readonly boxFileId?: string | undefined;
  readonly folio?: number | undefined;
  readonly transmittalId?: string | undefined;
  readonly note?: string | undefined;
}

/** What an act did to one agreement. */
export interface MovedAgreement {
  readonly agreement: AgreementOfCopies;
  /** The moved copies as they were and as they are. */
  readonly copies: readonly { readonly before: HeldCopy; readonly after: HeldCopy }[];
  readonly state: AgreementState;
}

/** The entry of each step in the change feed. Printing and voiding say more and are entered by their acts. */
const kinds: Readonly<Record<Exclude<CopyStep, 'printed' | 'void'>, string>> = {
  issued: 'agreement.issued',
  collected: 'agreement.collected',
  sent: 'agreement.sent',
  returned: 'agreement.returned',
  filed: 'agreement.filed',
  misfiled: 'agreement.misfiled',
  'taken-out': 'agreement.taken-out',
  'put-back': 'agreement.put-back',
  dispatched: 'agreement.dispatched',
  received: 'agreement.received',
  given: 'agreement.given',
  lost: 'agreement.lost',
  found: 'agreement.found',
};

/**
 * Takes copies one step further, all of them or none: their rows and chains, their agreements' states, what was
 * out with a transmittal, and one entry in the change feed per agreement with both states.
 *
 * @throws DomainError `copy-elsewhere` naming the copy, `invalid-input` on `on` for a day before the copy came where
 *   it is or after today, `nothing-selected`
 */
export function moveCopies(
  tx: UnitOfWork,
  move: CopyMove & { readonly step: Exclude<CopyStep, 'printed' | 'void'> },
): Receipt {
  let receipt = tx.nothingWritten();
  for (const moved of stepCopies(tx, move)) receipt = enterMove(tx, kinds[move.step], moved, move);
  return receipt;
}

/** Takes copies one step further without an entry in the change feed, which is the caller's. */
export function stepCopies(tx: UnitOfWork, move: CopyMove): MovedAgreement[] {
  if (move.copies.length === 0) throw new DomainError('nothing-selected');
  if (move.on > dayOf(tx.at)) throw invalidInput(issue('on', 'date-in-future', move.on));
  const ids = [...new Set(move.copies.map(({ agreementId }) => agreementId))];
  const agreements = new Map(agreementsOfCopies(tx.db, ids).map((agreement) => [agreement.id, agreement]));
  const held = new Map(copiesOf(tx.db, ids).map((copy) => [keyOf(copy), copy]));
  const moved = new Map<string, { before: HeldCopy; after: HeldCopy }[]>();
  for (const target of move.copies) {
    const before = held.get(keyOf(target));
    const agreement = agreements.get(target.agreementId);
    if (!before || !agreement) throw new DomainError('not-found', { params: { entity: 'agreement' } });
    const after = moveOne(tx, move, target, before, agreement);
    held.set(keyOf(target), after);
    moved.set(agreement.id, [...(moved.get(agreement.id) ?? []), { before, after }]);
  }
  for (const { id, sequence } of settleItems(tx.db, move)) {
    const after = { transmittal: transmittalNumber(sequence), on: move.on };
    tx.record({ entity: 'transmittal', entityId: id, kind: 'transmittal.closed', after });
  }
  // A void paper waits in no loan, and neither does one whose place another print takes.
  if (move.step === 'void' || move.step === 'printed') endLoans(tx.db, move.copies, move.on);
  const states = restate(tx, ids);
  return [...agreements.values()].map((agreement) => ({
    agreement,
    copies: moved.get(agreement.id) ?? [],
    state: states.get(agreement.id) ?? agreement.state,
  }));
}

function keyOf({ agreementId, mark }: { readonly agreementId: string; readonly mark: CopyMark }): string {
  return `${agreementId} ${mark}`;
}

function moveOne(
  tx: UnitOfWork,
  move: CopyMove,
  target: MovedCopy,
  before: HeldCopy,
  agreement: AgreementOfCopies,
): HeldCopy {
  const { agreementId, mark } = target;
  if (move.on < before.since && before.state !== 'drafted') {
    throw invalidInput(issue('on', 'before-day', move.on, { day: before.since }));
  }
  const personId = target.personId ?? move.personId;
  const folio = target.folio ?? move.folio;
  const beforeLoss = move.step === 'found' ? stateBeforeLoss(tx.db, agreementId, mark) : undefined;
  const beforeFiling = move.step === 'misfiled' ? stateBeforeFiling(tx.db, agreementId, mark) : undefined;
  const outcome = copyAfter(before, move.step, {
    ...(personId === undefined ? {} : { personId }),
    ...(move.councilId === undefined ? {} : { councilId: move.councilId }),
    ...(move.boxFileId === undefined ? {} : { boxFileId: move.boxFileId }),
    ...(folio === undefined ? {} : { folio }),
    ...(beforeLoss === undefined ? {} : { beforeLoss }),
    ...(beforeFiling === undefined ? {} : { beforeFiling }),
  });
  if (!outcome.ok) {
    const { number } = agreement;
    throw new DomainError('copy-elsewhere', {
      params: { number, mark, state: before.state, step: move.step },
    });
  }
  storeStep(tx.db, {
    ...outcome.place,
    id: tx.newId(),
    agreementId,
    mark,
    on: move.on,
    at: tx.at.toISOString(),
    by: move.by ?? tx.account.name,
    step: move.step,
    transmittalId: move.transmittalId ?? null,
    note: move.note ?? null,
  });
  return { ...before, ...outcome.place, since: move.on };
}

/**
 * Works the states of agreements, and what their papers wait for, out from their copies again. Whatever changes what
 * a copy bears, or that a form was filled in, ends with this.
 */
export function restate(
  tx: UnitOfWork,
  agreementIds: readonly string[],
): ReadonlyMap<string, AgreementState> {
  const complete = completeCopies(tx.db, agreementIds);
  const copies = new Map<string, (CopyFacts & Pick<HeldCopy, 'since'>)[]>();
  for (const copy of copiesOf(tx.db, agreementIds)) {
    const facts = { ...copy, complete: complete.has(keyOf(copy)) };
    copies.set(copy.agreementId, [...(copies.get(copy.agreementId) ?? []), facts]);
  }
  const states = new Map<string, AgreementState>();
  for (const { id, state, filledOn } of agreementsOfCopies(tx.db, agreementIds)) {
    const its = copies.get(id) ?? [];
    const next = agreementState(state, filledOn, its);
    if (next !== state) storeState(tx.db, id, next);
    storeWaits(tx.db, id, isClosed(next) ? new Map() : waitsOf(its));
    states.set(id, next);
  }
  return states;
}

/** One entry for everything that an act did to an agreement, as it was and as it is. */
function enterMove(
  tx: UnitOfWork,
  kind: string,
  { agreement, copies, state }: MovedAgreement,
  { step, on, by, note }: CopyMove,
): Receipt {
  const after = copies[0]?.after;
  // What was filed by mistake is told with the place that it was taken from.
  const told = step === 'misfiled' ? copies[0]?.before : after;
  const names = told ? whereNames(tx.db, told) : null;
  const folios = copies.flatMap((copy) => (step === 'misfiled' ? copy.before : copy.after).folio ?? []);
  const where = {
    ...(after?.custodian === 'supervisor' ? { supervisor: names?.person } : {}),
    ...(after?.custodian === 'holder' ? { holder: names?.person, holderId: after.personId } : {}),
    ...(after?.councilId ? { council: names?.council } : {}),
    ...(told?.boxFileId ? { boxFile: names?.boxFile, folio: folios.join(', ') } : {}),
  };
  const same = {
    number: agreement.number,
    revision: agreement.revision,
    copies: copies.map(({ before }) => before.mark).join(', '),
  };
  return tx.record({
    entity: 'agreement',
    entityId: agreement.id,
    kind,
    ...(agreement.deviceId === null ? {} : { deviceId: agreement.deviceId }),
    before: { ...same, agreementState: agreement.state, ...copyFacts(copies.map(({ before }) => before)) },
    after: {
      ...same,
      agreementState: state,
      ...copyFacts(copies.map((copy) => copy.after)),
      ...where,
      on,
      ...(by === undefined ? {} : { by }),
      ...(note === undefined ? {} : { note }),
    },
  });
}

/** Where each copy was or is, under `copyA`, `copyB`, `copyC`. */
function copyFacts(copies: readonly HeldCopy[]): Readonly<Record<string, string>> {
  return Object.fromEntries(copies.map(({ mark, state }) => [`copy${mark}`, state]));
}
