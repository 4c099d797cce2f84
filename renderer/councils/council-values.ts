import type { Council, CouncilInput } from '../../preload/contract/councils.ts';
import { usualDaysLimit, type CouncilKind } from '../../preload/contract/council-values.ts';
import { knownPlace, type PlaceChoice } from '../components/choices.ts';

/** A council as a form holds it. */
export interface CouncilValues extends Record<string, unknown> {
  kind: CouncilKind;
  name: string;
  stampName: string;
  placeId: PlaceChoice | null;
  phone: string;
  daysLimit: number | string;
}

export const newCouncilValues: CouncilValues = {
  kind: 'district-council',
  name: '',
  stampName: '',
  placeId: null,
  phone: '',
  daysLimit: usualDaysLimit,
};

export function councilValues(council: Council): CouncilValues {
  const { kind, name, stampName, place, phone, daysLimit } = council;
  return {
    kind,
    name,
    stampName: stampName ?? '',
    placeId: place && knownPlace(place),
    phone: phone ?? '',
    daysLimit,
  };
}

export function councilInput({ placeId, daysLimit, ...rest }: CouncilValues): CouncilInput {
  return {
    ...rest,
    placeId: placeId?.kind === 'known' ? placeId.id : null,
    daysLimit: Math.trunc(Number(daysLimit)),
  };
}
