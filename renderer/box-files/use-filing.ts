import { useState } from 'react';
import type { FilingOutcome, RefusedCopy } from '../../preload/contract/box-file-filing.ts';
import { useCommand } from '../api/use-command.ts';
import { today } from '../texts/dates.ts';

type Done = FilingOutcome['done'][number];

/** What came of one scan, with a number that tells it from the one before. */
export type FilingStep = { readonly count: number } & (
  | { readonly kind: 'filed' | 'back'; readonly copy: Done }
  | { readonly kind: 'refused'; readonly refused: RefusedCopy }
);

export interface Filing {
  readonly last: FilingStep | null;
  /** Those before the last, the newest first. */
  readonly earlier: readonly FilingStep[];
  readonly running: boolean;
  /** Files the copy of a scanned code; one whose folio waits here goes back to it. */
  readonly scan: (text: string) => Promise<void>;
  /** Files a copy that was refused, with the reason for it. */
  readonly fileDespite: (refused: RefusedCopy, reason: string) => Promise<boolean>;
}

/** Earlier steps that stay in sight. */
const shown = 8;

/** Filing one paper after another into a box file. */
export function useFiling(id: string): Filing {
  const [steps, setSteps] = useState<readonly FilingStep[]>([]);
  const filing = useCommand('boxFiles.file');
  const putting = useCommand('boxFiles.putBack');

  const add = (outcome: FilingOutcome, kind: 'filed' | 'back'): void => {
    setSteps((before) => {
      const count = (before[0]?.count ?? 0) + 1;
      const [copy] = outcome.done;
      const [refused] = outcome.refused;
      if (copy) return [{ count, kind, copy }, ...before].slice(0, shown);
      return refused ? [{ count, kind: 'refused' as const, refused }, ...before].slice(0, shown) : before;
    });
  };

  const scan = async (text: string): Promise<void> => {
    const which = { by: 'code', text } as const;
    const outcome = await filing.run({ id, which, despite: null, on: today() });
    if (!outcome) return;
    if (outcome.refused[0]?.reason !== 'folio-waits-here') {
      add(outcome, 'filed');
      return;
    }
    const back = await putting.run({ id, which, on: today() });
    if (back) add(back, 'back');
  };

  const fileDespite = async (refused: RefusedCopy, reason: string): Promise<boolean> => {
    const { agreement, mark } = refused;
    if (agreement === null || mark === null) return false;
    const which = { by: 'copies' as const, copies: [{ agreement, mark }] };
    const outcome = await filing.run({ id, which, despite: reason, on: today() });
    if (outcome) add(outcome, 'filed');
    return outcome !== null;
  };

  const [last = null, ...earlier] = steps;
  return { last, earlier, running: filing.running || putting.running, scan, fileDespite };
}
