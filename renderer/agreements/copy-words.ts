import type { TFunction } from 'i18next';
import type { CopyState, Custodian } from '../../preload/contract/agreement-values.ts';
import type { CopyCustody } from '../../preload/contract/agreements.ts';

export type { CopyState, Custodian };
export type Destination = 'district' | 'partner' | 'holder';
export type EndPlace = 'box-file' | 'partner' | 'holder';

interface Copy {
  readonly mark: string;
  readonly state: string;
  readonly custodian: string;
}

/** Copies in a few words, those alike together: `A, B printed`, `A filed, B with the council`. */
export function copiesWords(copies: readonly Copy[], t: TFunction): string {
  const marks = new Map<string, string[]>();
  for (const { mark, state } of copies) marks.set(state, [...(marks.get(state) ?? []), mark]);
  return [...marks]
    .map(([state, of]) => `${of.join(', ')} ${t(`agreements.copyState.${state as CopyState}`)}`)
    .join('; ');
}

/** Where a copy is and with whom: `With Asha Juma`, `In box file 2026/01, folio 7`. */
export function whereWords({ state, custodian, chain }: CopyCustody, t: TFunction): string {
  const last = chain.at(-1);
  const unknown = t('common.unknown');
  const where = state === 'dispatched' && custodian === 'holder' ? 'onTheWay' : custodian;
  return t(`agreements.where.${where}`, {
    person: last?.person?.name ?? unknown,
    council: last?.council?.name ?? unknown,
    boxFile: last?.boxFile ?? unknown,
    folio: last?.folio ?? unknown,
  });
}

/** The folio that waits for a copy which is out of its box file; null where none does. */
export function folioWaiting({
  state,
  chain,
}: CopyCustody): { readonly boxFile: string; readonly folio: number } | null {
  const last = chain.at(-1);
  return state !== 'filed' && last?.boxFile && last.folio !== null
    ? { boxFile: last.boxFile, folio: last.folio }
    : null;
}
