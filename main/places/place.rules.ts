import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';
import { nameKey } from '../people/name-key.rules.ts';
import { readLine } from '../register/device.rules.ts';

/** Between the names of a path, e.g. `Bo / Badjia / Damia`. */
export const pathSeparator = ' / ';

/** A place's name as typed. The separator of paths may not stand in it. */
export function readPlaceName(field: string, text: string, issues: FieldIssue[]): string | null {
  const name = readLine(field, text.replace(/\s+/g, ' '), issues);
  if (name === null && issues.length === 0) issues.push(issue(field, 'required'));
  if (name?.includes(pathSeparator)) {
    issues.push(issue(field, 'invalid', name));
    return null;
  }
  return name;
}

/** Names of a path from the top, empty ones left out. */
export function pathNames(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
}

export function pathOf(parentPath: string | null, name: string): string {
  return parentPath === null ? name : `${parentPath}${pathSeparator}${name}`;
}

/** A path as compared. */
export function pathKey(path: string): string {
  return path.split(pathSeparator).map(nameKey).join(pathSeparator);
}
