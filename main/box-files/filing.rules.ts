import type { FilingRefusal } from '../../preload/contract/box-file-filing.ts';
import type { CopyState, Custodian } from '../agreements/copy-step.rules.ts';
import { boxFileState, type BoxFileFacts } from './box-file.rules.ts';

/** A paper copy as it is to be filed. */
export interface CopyToFile {
  readonly state: CopyState;
  readonly custodian: Custodian;
  readonly endPlace: 'box-file' | 'partner' | 'holder';
  /** The box file that has a folio for it, whether it lies there or was taken out. */
  readonly boxFileId: string | null;
  /** Whether it bears every signature and stamp that was asked for. */
  readonly complete: boolean;
}

/** Refusals that a stated reason settles; the others say that the paper cannot be here, or has its place already. */
export const settledByReason: readonly FilingRefusal[] = ['incomplete', 'ends-elsewhere'];

/**
 * Why a copy cannot be put into a box file, or null when it can (DOMAIN S13 to S15: what is filed is the signed
 * and stamped paper, once, and it must be in this office).
 *
 * @param despite whether a reason was given for filing a copy that is not complete, or that is to end elsewhere
 */
export function filingRefusal(
  boxFile: BoxFileFacts & { readonly id: string },
  copy: CopyToFile,
  despite: boolean,
): FilingRefusal | null {
  if (copy.state === 'void') return 'void';
  if (copy.state === 'drafted') return 'not-printed';
  if (copy.state === 'filed') return copy.boxFileId === boxFile.id ? 'here-already' : 'filed-elsewhere';
  if (copy.boxFileId !== null) return copy.boxFileId === boxFile.id ? 'folio-waits-here' : 'folio-waits';
  if (copy.custodian !== 'office') return 'elsewhere';
  const state = boxFileState(boxFile);
  if (state !== 'open') return state;
  if (despite) return null;
  if (!copy.complete) return 'incomplete';
  return copy.endPlace === 'box-file' ? null : 'ends-elsewhere';
}
