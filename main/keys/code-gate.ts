import { DomainError } from '../errors.ts';
import { secondsToWait } from './code-wait.rules.ts';

/** Stands before the trying of recovery codes and lets them through ever more slowly. */
export interface CodeGate {
  /**
   * Tries a code, unless the last wrong one was too short a time ago.
   *
   * @throws DomainError `too-many-tries` with the `seconds` to wait; `wrong-key` from the try bears them too
   */
  readonly pass: <T>(registerId: string, attempt: () => T) => T;
}

/** @param clock milliseconds */
export function codeGate(clock: () => number): CodeGate {
  const wrong = new Map<string, { readonly count: number; readonly until: number }>();
  return {
    pass: (registerId, attempt) => {
      const before = wrong.get(registerId) ?? { count: 0, until: 0 };
      const left = Math.ceil((before.until - clock()) / 1000);
      if (left > 0) throw new DomainError('too-many-tries', { params: { seconds: left } });
      try {
        const passed = attempt();
        wrong.delete(registerId);
        return passed;
      } catch (error) {
        // A mistyped group is no guess.
        if (!(error instanceof DomainError) || error.code !== 'wrong-key' || error.fields) throw error;
        const count = before.count + 1;
        const seconds = secondsToWait(count);
        wrong.set(registerId, { count, until: clock() + seconds * 1000 });
        throw new DomainError('wrong-key', { params: { seconds } });
      }
    },
  };
}
