import type { CopyMark } from '../agreements/index.ts';
import type { ScannedReturn } from '../../preload/contract/transmittals.ts';
import type { ReturnVerdict, Settlement } from '../../preload/contract/transmittal-values.ts';
import { copiesOf, moveCopies, paperOfCode, typedForm } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { copiesOfNumber, lastReturn, reopenItem, type FormCopy } from './transmittal-item.repository.ts';
import { isOut, stepBack, stepOf, transmittalNumber } from './transmittal.rules.ts';

interface Copy {
  readonly agreementId: string;
  readonly mark: CopyMark;
}

/**
 * Takes papers off what they are out with, any of them at a time: back into the office, or acknowledged by
 * whoever keeps them.
 *
 * @throws DomainError `copy-elsewhere` for a copy that is not out, `invalid-input`
 */
export function settle(
  tx: UnitOfWork,
  input: {
    readonly copies: readonly Copy[];
    readonly how: Settlement;
    readonly on: string;
    readonly note?: string | undefined;
  },
): Recorded<void> {
  const issues: Parameters<typeof readLine>[2] = [];
  const note = readLine('note', input.note, issues, 400) ?? undefined;
  if (issues.length > 0) throw invalidInput(...issues);
  if (input.how === 'received') {
    return recorded(undefined, moveCopies(tx, { ...input, note, step: 'received' }));
  }
  return recorded(undefined, takeBack(tx, input.copies, { on: input.on, note }));
}

function takeBack(
  tx: UnitOfWork,
  copies: readonly Copy[],
  given: { readonly on: string; readonly note?: string | undefined },
): Receipt {
  const ids = [...new Set(copies.map(({ agreementId }) => agreementId))];
  const states = new Map(
    copiesOf(tx.db, ids).map((copy) => [`${copy.agreementId} ${copy.mark}`, copy.state]),
  );
  let receipt = tx.nothingWritten();
  for (const step of ['collected', 'returned'] as const) {
    const taken = copies.filter(({ agreementId, mark }) => {
      const state = states.get(`${agreementId} ${mark}`);
      if (state === undefined) throw new DomainError('not-found', { params: { entity: 'agreement' } });
      return (stepBack(state) ?? 'returned') === step;
    });
    if (taken.length > 0) receipt = moveCopies(tx, { copies: taken, step, ...given });
  }
  return receipt;
}

/** Looks up what a scanned or typed code means, and judges whether its papers come back with it. */
export function judgeReturn(
  db: ReadableDb,
  input: { readonly text: string; readonly on: string; readonly from: { readonly id: string } | null },
): ScannedReturn & { readonly copies: readonly Copy[] } {
  const meant = copiesMeant(db, input.text);
  const [first] = meant.copies;
  if (!first) return verdictOf('unknown', [], meant);
  const out = meant.copies.filter(isOut);
  // A number without a mark means all copies of it that are out.
  const [one] = out;
  if (one) {
    const theirs = input.from;
    const taken = out.filter(
      ({ personId, councilId }) => theirs === null || personId === theirs.id || councilId === theirs.id,
    );
    return taken.length === 0 ? verdictOf('elsewhere', [one], meant) : verdictOf('taken', taken, meant);
  }
  const newest = meant.copies.filter(({ agreementId }) => agreementId === first.agreementId);
  const isAgain = newest.some(
    ({ state, since }) => since === input.on && (state === 'collected' || state === 'returned'),
  );
  return verdictOf(isAgain ? 'again' : 'not-out', newest, meant);
}

function copiesMeant(
  db: ReadableDb,
  text: string,
): { copies: FormCopy[]; number: string | null; revision: number | null } {
  const code = paperOfCode(db, text);
  // A copy with the office's endorsement is not the paper that is out.
  if (code.kind === 'endorsement') return { copies: [], number: code.number, revision: code.revision };
  if (code.kind === 'form') {
    const { number, revision } = code;
    const copies = copiesOfNumber(db, number).filter(
      ({ agreementId, mark }) => agreementId === code.agreementId && mark === code.mark,
    );
    return { copies, number, revision };
  }
  if (code.kind === 'label')
    return { copies: copiesOfNumber(db, code.number), number: code.number, revision: null };
  if (code.kind === 'box-file') return { copies: [], number: null, revision: null };
  if (code.number !== null) return { copies: [], number: code.number, revision: code.revision };
  const typed = typedForm(db, text);
  if (!typed) return { copies: [], number: null, revision: null };
  const { number } = typed;
  const copies = copiesOfNumber(db, number).filter(({ mark }) => typed.mark === null || mark === typed.mark);
  return { copies, number, revision: null };
}

function verdictOf(
  verdict: ReturnVerdict,
  copies: readonly FormCopy[],
  meant: { readonly number: string | null; readonly revision: number | null },
): ScannedReturn & { readonly copies: readonly Copy[] } {
  const [one] = copies;
  return {
    verdict,
    number: one?.number ?? meant.number,
    revision: one?.revision ?? meant.revision,
    marks: [...new Set(copies.map(({ mark }) => mark))].sort(),
    holder: one?.holder ?? null,
    with: one?.with ?? null,
    agreementId: one?.agreementId ?? null,
    copies: copies.map(({ agreementId, mark }) => ({ agreementId, mark })),
  };
}

/** Takes the paper of a scanned or typed code back; anything but `taken` changes nothing. */
export function scanReturn(
  tx: UnitOfWork,
  input: Parameters<typeof judgeReturn>[1],
): Recorded<ScannedReturn> {
  const { copies, ...judged } = judgeReturn(tx.db, input);
  if (judged.verdict !== 'taken') return recorded(judged, tx.nothingWritten());
  return recorded(judged, takeBack(tx, copies, { on: input.on }));
}

/**
 * Puts papers that were taken back by mistake back on the transmittal they came from. Their chains keep both.
 *
 * @throws DomainError `illegal-step` for a copy that came back from none, or has gone on since
 */
export function undoReturn(tx: UnitOfWork, copies: readonly Copy[], on: string): Recorded<void> {
  let receipt = tx.nothingWritten();
  for (const copy of copies) {
    const from = lastReturn(tx.db, copy);
    const [present] = copiesOf(tx.db, [copy.agreementId]).filter(({ mark }) => mark === copy.mark);
    if (!from || !present || (present.state !== 'collected' && present.state !== 'returned')) {
      throw new DomainError('illegal-step');
    }
    reopenItem(tx.db, { ...copy, transmittalId: from.transmittalId });
    if (from.closedOn !== null) {
      const after = { transmittal: transmittalNumber(from.sequence), on };
      tx.record({ entity: 'transmittal', entityId: from.transmittalId, kind: 'transmittal.reopened', after });
    }
    receipt = moveCopies(tx, {
      copies: [copy],
      step: stepOf[from.purpose],
      on,
      transmittalId: from.transmittalId,
      ...(from.personId === null ? {} : { personId: from.personId }),
      ...(from.councilId === null ? {} : { councilId: from.councilId }),
    });
  }
  return recorded(undefined, receipt);
}
