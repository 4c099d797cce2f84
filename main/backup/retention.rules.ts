import type { BackupTrigger } from '../../preload/contract/backup.ts';

/** What the rule looks at. */
export interface DatedBackup {
  readonly name: string;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly trigger: BackupTrigger;
}

/** Days and months of which the newest backup is kept; those without one do not count. */
export const dailyKept = 7;
export const monthlyKept = 12;
const day = 86_400_000;

function newestFirst<T extends DatedBackup>(backups: readonly T[]): T[] {
  return backups.toSorted((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

/** The newest backup of each of the latest periods, a period being the start of an instant's text. */
function newestOfEach(backups: readonly DatedBackup[], characters: number, most: number): string[] {
  const newest = new Map<string, string>();
  for (const { at, name } of newestFirst(backups)) {
    const period = at.slice(0, characters);
    if (!newest.has(period)) newest.set(period, name);
  }
  return [...newest.values()].slice(0, most);
}

/**
 * The automatic backups that may go: all but the newest of the seven latest days and the twelve latest months
 * that have one, and those that the program itself has made less than a day ago, by the day or before an act.
 * The newest one never goes, nor one dated in the future, since a clock set back must not cost a backup.
 */
export function expiredBackups<T extends DatedBackup>(backups: readonly T[], now: Date): T[] {
  const kept = new Set([
    ...newestOfEach(backups, 'YYYY-MM-DD'.length, dailyKept),
    ...newestOfEach(backups, 'YYYY-MM'.length, monthlyKept),
  ]);
  const mayGo = ({ name, at, trigger }: T): boolean => {
    const age = now.getTime() - Date.parse(at);
    const recent = trigger === 'request' ? age < 0 : age < day;
    return !kept.has(name) && !recent;
  };
  return newestFirst(backups).filter(mayGo);
}
