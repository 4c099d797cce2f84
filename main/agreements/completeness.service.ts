import type { ReadableDb } from '../database/readable-db.ts';
import { copyCompleteness } from '../signing/index.ts';

/** `<agreement id> <mark>` of every copy of some agreements that bears all that its agreement asks for. */
export function completeCopies(db: ReadableDb, agreementIds: readonly string[]): ReadonlySet<string> {
  const complete = new Set<string>();
  for (const [agreementId, copies] of copyCompleteness(db, agreementIds)) {
    for (const [mark, lacks] of copies) if (lacks.length === 0) complete.add(`${agreementId} ${mark}`);
  }
  return complete;
}
