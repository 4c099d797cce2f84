import type { ChainStep as ShownStep, CopyCustody, HandStep } from '../../preload/contract/agreements.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { transmittalNumber } from '../transmittals/transmittal.rules.ts';
import { findAgreement, type CopyMark } from './agreement.repository.ts';
import { completeCopies } from './completeness.service.ts';
import { stepsFrom } from './copy-step.rules.ts';
import { chainOf, copiesOf, type ChainStep } from './custody.repository.ts';
import { moveCopies } from './custody.service.ts';

function shownStep(step: ChainStep): ShownStep {
  const { on, at, by, step: what, state, custodian, folio, note, boxFile } = step;
  const { personId, councilId, transmittalId, transmittal } = step;
  return {
    on,
    at,
    by,
    step: what,
    state,
    custodian,
    folio,
    note,
    boxFile,
    person: personId === null ? null : { id: personId, name: step.person ?? '', code: step.personCode },
    council: councilId === null ? null : { id: councilId, name: step.council ?? '' },
    transmittal:
      transmittalId === null || transmittal === null
        ? null
        : { id: transmittalId, number: transmittalNumber(transmittal) },
  };
}

/** Where each copy of an agreement is, how it came there, and where it may go. @throws DomainError `not-found` */
export function custodyOf(db: ReadableDb, id: string): CopyCustody[] {
  if (!findAgreement(db, id)) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const chain = chainOf(db, id);
  const complete = completeCopies(db, [id]);
  return copiesOf(db, [id]).map((copy) => {
    const { mark, destination, required, endPlace, state, custodian, since, prints } = copy;
    return {
      mark,
      destination,
      required,
      endPlace,
      state,
      custodian,
      since,
      prints,
      complete: complete.has(`${id} ${mark}`),
      steps: [...stepsFrom(copy)],
      chain: chain.filter((step) => step.mark === mark).map(shownStep),
    };
  });
}

/**
 * Enters what happened to some copies of one agreement.
 *
 * @throws DomainError `copy-elsewhere`, `invalid-input`
 */
export function moveByHand(
  tx: UnitOfWork,
  input: {
    readonly id: string;
    readonly marks: readonly CopyMark[];
    readonly step: HandStep;
    readonly on: string;
    readonly personId: string | null;
    readonly note?: string | undefined;
  },
): Recorded<void> {
  const present = findAgreement(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const issues: Parameters<typeof readLine>[2] = [];
  const note = readLine('note', input.note, issues, 400) ?? undefined;
  if (issues.length > 0) throw invalidInput(...issues);
  const personId = input.step === 'given' ? (input.personId ?? present.holderId ?? undefined) : undefined;
  return recorded(
    undefined,
    moveCopies(tx, {
      copies: input.marks.map((mark) => ({ agreementId: input.id, mark })),
      step: input.step,
      on: input.on,
      personId,
      note,
    }),
  );
}
