import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { CopyMark } from './agreement.repository.ts';

/** Pages of a paper copy as it left the program last; null where nobody has kept that. */
export function pagesOfCopy(db: ReadableDb, agreementId: string, mark: string): number | null {
  return (
    db.get<{ pages: number | null }>('SELECT pages FROM agreement_copy WHERE agreement_id = ? AND mark = ?', [
      agreementId,
      mark,
    ])?.pages ?? null
  );
}

/** Keeps how many pages of its own the newest paper of a copy has, empty backs apart. */
export function keepPagesOfCopy(
  db: WritableDb,
  copy: { readonly agreement: string; readonly mark: CopyMark },
  pages: number,
): void {
  db.run('UPDATE agreement_copy SET pages = ? WHERE agreement_id = ? AND mark = ?', [
    pages,
    copy.agreement,
    copy.mark,
  ]);
}
