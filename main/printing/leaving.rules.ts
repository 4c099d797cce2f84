import type { PaperKind } from '../../preload/contract/printing.ts';

/** How a document of this session has left the program. */
export interface Left {
  /** The entry of its last printing; null while only a file of it was saved. */
  readonly printing: string | null;
}

export type Leaving =
  /** Its records become printed. */
  | 'first'
  /** The same paper once more, in place of a spoiled one or beside a file. */
  | 'again'
  /** It would be a second original that nobody can tell from the first. */
  | 'refused';

/**
 * Whether a document may go to a printer. An agreement is printed once from one drawing: to print it again it is
 * drawn anew, with its reason and the mark of a duplicate, unless its sheets were spoiled.
 *
 * @param outcome what was answered to "Did it print?" of its last printing
 */
export function leavingByPrinter(
  kind: PaperKind,
  left: Left | null,
  outcome: 'unknown' | 'printed' | 'spoiled',
): Leaving {
  if (left === null) return 'first';
  if (kind === 'agreements' && left.printing !== null && outcome !== 'spoiled') return 'refused';
  return 'again';
}
