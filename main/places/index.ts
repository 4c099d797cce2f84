export {
  findPlace,
  findPlaceByCode,
  findPlaceByName,
  findPlaces,
  findPlacesNamed,
} from './place.repository.ts';
export { pathKey, pathSeparator } from './place.rules.ts';
export { changePlace, createPlace, placesByPath } from './places.service.ts';
export { placesHandlers } from './places.ipc.ts';
export { splitAtDistrict } from './district.rules.ts';
