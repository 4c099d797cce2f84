import type { TFunction } from 'i18next';

import type { CopyState, Custodian } from '../../preload/contract/agreements.ts';

/** Where a paper copy is, from the codes of the register. */
export type { CopyState, Custodian };
export type Destination = 'district' | 'partner' | 'holder';

interface Copy {
  readonly mark: string;
  readonly state: string;
  readonly custodian: string;
}

/** One copy in a few words: `A printed`. */
export function copyWords({ mark, state }: Copy, t: TFunction): string {
  return `${mark} ${t(`agreements.copyState.${state as CopyState}`)}`;
}
