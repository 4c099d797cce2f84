import type { Verdict } from '../../preload/contract/verify.ts';
import type { PaperCode } from '../agreements/paper-code.rules.ts';

/** What the register knows of the form that a code stands for. */
export interface FormFacts {
  readonly state: string;
  readonly copyState: string;
  readonly printed: boolean;
  /** Whether no later revision of the number is on record. */
  readonly newest: boolean;
}

/** What the register knows of the device whose label a code is on; null for a number without a device. */
export interface LabelFacts {
  readonly deviceState: string | null;
  /** How many facts in the code the register has otherwise now. */
  readonly differences: number;
}

export interface VerdictFacts {
  readonly form?: FormFacts;
  readonly label?: LabelFacts;
  readonly boxFile?: boolean;
}

/** Verdicts by which paper and register agree. All others say that something is wrong, or that nothing is proved. */
const agreeing: ReadonlySet<Verdict> = new Set(['current', 'over', 'label-current', 'box-file']);

/** Whether paper and register agree. */
export function agrees(verdict: Verdict): boolean {
  return agreeing.has(verdict);
}

/**
 * What is to be said of a paper, from what stands in its code and in the register. The worst comes first: a void
 * form is void whatever else is true of it.
 */
export function verdictOf(paper: PaperCode, facts: VerdictFacts): Verdict {
  switch (paper.kind) {
    case 'refused':
      return paper.reason === 'no-page' ? 'not-boxfile' : paper.reason;
    case 'form':
    case 'endorsement':
      return facts.form ? formVerdict(facts.form) : 'unknown-number';
    case 'label':
      return facts.label ? labelVerdict(facts.label) : 'unknown-number';
    case 'box-file':
      return facts.boxFile === true ? 'box-file' : 'unknown-box-file';
  }
}

function formVerdict({ state, copyState, printed, newest }: FormFacts): Verdict {
  if (state === 'void' || copyState === 'void') return 'void';
  if (state === 'superseded' || !newest) return 'superseded';
  if (copyState === 'lost') return 'lost';
  if (!printed) return 'not-printed';
  return state === 'ended' || state === 'archived' ? 'over' : 'current';
}

function labelVerdict({ deviceState, differences }: LabelFacts): Verdict {
  if (deviceState === 'void') return 'label-void';
  return differences > 0 ? 'label-outdated' : 'label-current';
}
