import type { ErrorCode } from '../../preload/contract/errors.ts';

/** What the command line's exit code says. */
export const exitCodes = { done: 0, fault: 1, usage: 2, refused: 3, notAllowed: 4, damaged: 5 } as const;

const notAllowed: ReadonlySet<ErrorCode> = new Set(['not-allowed', 'wrong-key', 'recovery-code-needed']);

/** The exit code of a refusal. */
export function exitCodeOf(code: ErrorCode): number {
  if (notAllowed.has(code)) return exitCodes.notAllowed;
  if (code === 'register-damaged' || code === 'backup-damaged') return exitCodes.damaged;
  if (code === 'internal') return exitCodes.fault;
  return exitCodes.refused;
}
