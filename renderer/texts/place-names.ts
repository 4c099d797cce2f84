/** A place's path from the top (`Bo / Badjia / Damia`) with the nearest name first, for narrow columns: `Damia, Badjia, Bo`. */
export function nearestFirst(path: string): string {
  return path.split(' / ').toReversed().join(', ');
}
