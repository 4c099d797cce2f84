import {
  copyStates,
  copySteps,
  type CopyState,
  type CopyStep,
  type Custodian,
} from '../../preload/contract/agreement-values.ts';

export type { CopyState, CopyStep, Custodian };

/** Where one copy is. A copy that was filed once keeps its folio, which waits for it while it is out. */
export interface CopyPlace {
  readonly state: CopyState;
  readonly custodian: Custodian;
  readonly personId: string | null;
  readonly councilId: string | null;
  readonly boxFileId: string | null;
  readonly folio: number | null;
}

/** Whom a step brings a copy to; what a step does not need is left out. */
export interface StepTarget {
  readonly personId?: string;
  readonly councilId?: string;
  readonly boxFileId?: string;
  readonly folio?: number;
  /** For `found`: how far the copy had come before it was lost. */
  readonly beforeLoss?: CopyState;
  /** For `misfiled`: how far the copy had come before it was filed. */
  readonly beforeFiling?: CopyState;
}

/** Why a step cannot be taken. */
export type StepRefusal = 'illegal-step' | 'person-needed' | 'council-needed' | 'folio-needed';

export type StepOutcome =
  | { readonly ok: true; readonly place: CopyPlace }
  | { readonly ok: false; readonly refusal: StepRefusal };

/** From which states each step may be taken. */
const origins: Readonly<Record<CopyStep, readonly CopyState[]>> = {
  // A lost copy may be printed again; the duplicate takes its place.
  printed: ['drafted', 'lost'],
  issued: ['printed', 'collected', 'returned'],
  // A form that was filled in here, without travelling, is collected straight from the printer.
  collected: ['printed', 'with-supervisor'],
  sent: ['printed', 'collected', 'returned'],
  returned: ['with-council', 'dispatched', 'with-holder'],
  filed: ['collected', 'returned'],
  misfiled: ['filed'],
  'taken-out': ['filed'],
  'put-back': ['collected', 'returned'],
  dispatched: ['collected', 'returned'],
  received: ['dispatched'],
  given: ['printed', 'with-supervisor', 'collected', 'returned', 'dispatched'],
  lost: copyStates.filter((state) => !['drafted', 'lost', 'void'].includes(state)),
  found: ['lost'],
  void: copyStates.filter((state) => state !== 'void'),
};

/** Whether a copy is out of its box file while its folio waits for it. */
export function isTakenOut({ state, boxFileId }: Pick<CopyPlace, 'state' | 'boxFileId'>): boolean {
  return state !== 'filed' && boxFileId !== null;
}

/** Steps that are legal for a copy where it is now, whoever is asked for. */
export function stepsFrom(place: Pick<CopyPlace, 'state' | 'boxFileId'>): readonly CopyStep[] {
  return copySteps.filter((step) => isLegalStep(place, step));
}

/** Whether a step may be taken from where a copy is, whoever is asked for. */
export function isLegalStep(place: Pick<CopyPlace, 'state' | 'boxFileId'>, step: CopyStep): boolean {
  if (!origins[step].includes(place.state)) return false;
  if (step === 'filed') return place.boxFileId === null;
  if (step === 'put-back') return place.boxFileId !== null;
  return true;
}

/**
 * Where a copy is after a step (DOMAIN S5 to S15: to the supervisor, back, to the council, back, into the box
 * file or to whoever keeps it). Every copy is always somewhere; only void is final.
 */
export function copyAfter(copy: CopyPlace, step: CopyStep, target: StepTarget = {}): StepOutcome {
  if (!isLegalStep(copy, step)) return refused('illegal-step');
  const { personId, councilId, boxFileId, folio } = target;
  const at = (
    state: CopyState,
    custodian: Custodian,
    whom: Partial<Pick<CopyPlace, 'personId' | 'councilId' | 'boxFileId' | 'folio'>> = {},
  ): StepOutcome => {
    const { boxFileId: keptFile, folio: keptFolio } = copy;
    const place = { personId: null, councilId: null, boxFileId: keptFile, folio: keptFolio, ...whom };
    return { ok: true, place: { ...place, state, custodian } };
  };
  switch (step) {
    case 'printed':
      return at('printed', 'office');
    case 'issued':
      return personId === undefined
        ? refused('person-needed')
        : at('with-supervisor', 'supervisor', { personId });
    case 'collected':
      return at('collected', 'office');
    case 'sent':
      return councilId === undefined
        ? refused('council-needed')
        : at('with-council', 'council', { councilId });
    case 'returned':
      return at('returned', 'office');
    case 'filed':
      return boxFileId === undefined || folio === undefined
        ? refused('folio-needed')
        : at('filed', 'box-file', { boxFileId, folio });
    case 'misfiled':
      return at(target.beforeFiling === 'collected' ? 'collected' : 'returned', 'office', {
        boxFileId: null,
        folio: null,
      });
    case 'taken-out':
      return at('returned', 'office', { personId: personId ?? null });
    case 'put-back':
      return at('filed', 'box-file');
    case 'dispatched':
      if (councilId !== undefined) return at('dispatched', 'partner', { councilId });
      return personId === undefined ? refused('person-needed') : at('dispatched', 'holder', { personId });
    case 'received':
      return copy.custodian === 'holder'
        ? at('with-holder', 'holder', { personId: copy.personId })
        : at('dispatched', 'partner', { councilId: copy.councilId });
    case 'given':
      return personId === undefined ? refused('person-needed') : at('with-holder', 'holder', { personId });
    case 'lost':
      return at('lost', 'lost');
    case 'found':
      return at(foundAs(target.beforeLoss ?? 'printed'), 'office');
    case 'void':
      return at('void', 'spoiled', { boxFileId: null, folio: null });
  }
}

function refused(refusal: StepRefusal): StepOutcome {
  return { ok: false, refusal };
}

/** A copy that turns up comes to the office; what was done to it before stays done. */
function foundAs(before: CopyState): CopyState {
  if (before === 'printed' || before === 'drafted') return 'printed';
  return before === 'with-supervisor' || before === 'collected' ? 'collected' : 'returned';
}
