import type { TFunction } from 'i18next';
import type { RefusedCopy } from '../../preload/contract/box-file-filing.ts';
import type { Custodian } from '../agreements/copy-words.ts';

/** Why a copy was not filed, taken out or put back, in a sentence. */
export function refusalWords(refused: RefusedCopy, t: TFunction): string {
  const { reason, number, revision, mark, boxFile, folio, custodian } = refused;
  const where = custodian === null ? '' : t(`agreements.custodian.${custodian as Custodian}`);
  return t(`boxFiles.refused.${reason}`, { number, revision, mark, boxFile, folio, where });
}
