import type { FeedState } from '../../preload/contract/audit.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';

/** Verifies the change feed of the open register in the background and remembers what came of it. */
export interface FeedWatch {
  readonly state: () => FeedState;
  /** Forgets what was found out: another register was opened, and its turn comes later. */
  readonly forget: () => void;
  /**
   * Begins to verify the register that is open now. What was found out about another is forgotten.
   *
   * @param anew takes the feed as it is for what this computer has seen, after a backup was restored
   */
  readonly look: (anew?: boolean) => void;
}

export interface FeedWatchOptions {
  /** Folder outside the registers for what this computer has seen of them. */
  readonly seenFolder: string;
  /** Runs the work in a thread of its own. */
  readonly run: (input: JobInputOf<'verify-feed'>) => Promise<JobOutcome>;
  readonly tell: (state: FeedState) => void;
}

const notYet: FeedState = { state: 'not-yet', problem: null };

export function feedWatch({ seenFolder, run, tell }: FeedWatchOptions): FeedWatch {
  let state = notYet;
  let looks = 0;
  function forget(): void {
    looks += 1;
    state = notYet;
  }
  return {
    state: () => state,
    forget,
    look: (anew = false) => {
      forget();
      const look = looks;
      const take = (outcome: JobOutcome): void => {
        if (outcome.kind !== 'verdict' || look !== looks) return;
        const { problem } = outcome;
        state = { state: problem === null ? 'sound' : 'broken', problem };
        tell(state);
      };
      // A register that was closed meanwhile has nothing to tell; faults of the thread are in the log.
      run({ kind: 'verify-feed', seenFolder, anew }).then(take, () => undefined);
    },
  };
}
