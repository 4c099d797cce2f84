import { pathSeparator } from './place.rules.ts';

export interface SplitPath {
  /** The district and all above it, e.g. `Southern / Bo`. */
  readonly districtPath: string | null;
  readonly district: string | null;
  /** What lies below the district, nearest first, e.g. `Ngelehun, Damia, Badjia`. */
  readonly below: string | null;
}

/**
 * Splits a place's path at the district: the first level whose name says so, else the top one. Level
 * names are each office's own, so nothing more is assumed.
 */
export function splitAtDistrict(path: string | null, levels: readonly string[]): SplitPath {
  if (path === null) return { districtPath: null, district: null, below: null };
  const names = path.split(pathSeparator);
  const found = levels.findIndex((level) => /district|council|county|woreda|wilaya/i.test(level));
  const depth = Math.min(Math.max(found, 0), names.length - 1);
  const below = names.slice(depth + 1).toReversed();
  return {
    districtPath: names.slice(0, depth + 1).join(pathSeparator),
    district: names[depth] ?? null,
    below: below.length > 0 ? below.join(', ') : null,
  };
}
