export { findPlace, findPlaceByCode, findPlaceByName, findPlaces, findPlacesNamed } from './place.repository.ts';
export type { PlaceRecord } from './place.repository.ts';
export { pathKey, pathNames, pathSeparator, readPlaceName } from './place.rules.ts';
export { changePlace, createPlace, placeOf, placesByPath } from './places.service.ts';
export type { PlaceInput } from './places.service.ts';
export { placesHandlers } from './places.ipc.ts';
export { splitAtDistrict } from './district.rules.ts';
