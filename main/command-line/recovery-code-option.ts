import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '../errors.ts';

/**
 * The recovery code that a command was given: the content of a file, or else `BOXFILE_RECOVERY_CODE`. Null
 * when there is neither.
 *
 * @throws DomainError `recovery-code-needed` when the file cannot be read
 */
export function givenCode(file: string | undefined, environment: NodeJS.ProcessEnv): string | null {
  if (file === undefined) return environment['BOXFILE_RECOVERY_CODE']?.trim() || null;
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .trim();
  } catch (cause) {
    throw new DomainError('recovery-code-needed', {
      params: { reason: 'no-code-file', file: basename(file) },
      cause,
    });
  }
}

/**
 * Writes a new recovery code to a file for its owner only, where none stands yet, and keeps it there if
 * `work` succeeds.
 *
 * @throws DomainError `cannot-write` when the file is there already or cannot be written
 */
export function keepingCode<T>(file: string | undefined, code: string, work: () => T): T {
  if (file === undefined) return work();
  try {
    writeFileSync(file, `${code}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new DomainError('cannot-write', {
      params: { reason: taken ? 'code-file-there' : 'no-code-file', file: basename(file) },
      cause,
    });
  }
  try {
    return work();
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}
