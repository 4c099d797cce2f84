import { copyStates } from '../../preload/contract/agreement-values.ts';
import type { AgreementFilter } from '../../preload/contract/agreements.ts';
import { keep } from '../api/kept.ts';

export const noAgreementFilter: AgreementFilter = {
  text: '',
  states: [],
  copyStates: [],
  supervisorId: null,
  councilId: null,
  waits: null,
};

/** Under this name the filter of the agreements list is kept. */
export const agreementFilterName = 'agreements.filter';

/** Sets what the agreements list shows when it is opened next. */
export function keepAgreementFilter(filter: AgreementFilter): void {
  keep(agreementFilterName, filter);
  keep('agreements.supervisor', null);
  keep('agreements.council', null);
}

export function isFilteringAgreements(filter: AgreementFilter): boolean {
  const { text, states, copyStates: places, supervisorId, councilId, waits } = filter;
  return (
    text.trim() !== '' ||
    states.length > 0 ||
    places.length > 0 ||
    supervisorId !== null ||
    councilId !== null ||
    waits !== null
  );
}

/** Where copies can be, to filter by. */
export const copyPlaces = copyStates.filter((state) => state !== 'drafted' && state !== 'void');
