import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { backupTriggers } from '../../preload/contract/backup.ts';
import {
  dailyKept,
  expiredBackups,
  monthlyKept,
  type DatedBackup,
} from '../../main/backup/retention.rules.ts';

const now = new Date('2026-11-22T10:00:00.000Z');

function daily(...days: readonly string[]): DatedBackup[] {
  return days.map((day) => ({ name: day, at: `${day}T08:00:00.000Z`, trigger: 'daily' }));
}

const names = (backups: readonly DatedBackup[]): string[] => backups.map(({ name }) => name).sort();

describe('what may go', () => {
  it('keeps a week of days', () => {
    const week = daily('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21');
    expect(expiredBackups([...week, ...daily('2026-11-22')], now)).toEqual([]);
  });

  it('lets the eighth day go, unless it is the newest of its month', () => {
    const days = ['2026-10-31', ...[14, 15, 16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`)];
    expect(names(expiredBackups(daily(...days), now))).toEqual(['2026-11-14', '2026-11-15']);
  });

  it('keeps twelve months and lets the thirteenth go', () => {
    const months = Array.from({ length: 14 }, (_, i) =>
      new Date(Date.UTC(2026, 10 - i, 2)).toISOString().slice(0, 10),
    );
    const gone = names(expiredBackups(daily(...months), now));
    expect(gone).toEqual(months.slice(12).sort());
  });

  it('counts days and months that have a backup: an office that rarely opens keeps as many', () => {
    const rare = daily('2019-01-05', '2021-06-01', '2024-02-29');
    expect(expiredBackups(rare, now)).toEqual([]);
  });

  it('keeps the last of a day', () => {
    const twice: DatedBackup[] = [
      { name: 'morning', at: '2026-11-20T07:00:00.000Z', trigger: 'daily' },
      { name: 'evening', at: '2026-11-20T17:00:00.000Z', trigger: 'request' },
    ];
    expect(names(expiredBackups(twice, now))).toEqual(['morning']);
  });

  it.each(['migration', 'import', 'restore'] as const)('keeps one made before a %s for a day', (trigger) => {
    const later = daily('2026-11-22');
    const before = (at: string): DatedBackup => ({ name: 'before', at, trigger });
    expect(expiredBackups([before('2026-11-22T07:00:00.000Z'), ...later], now)).toEqual([]);
    const old = [before('2026-11-20T07:00:00.000Z'), ...daily('2026-11-20'), ...later];
    expect(names(expiredBackups(old, now))).toEqual(['before']);
  });

  it('keeps this morning’s for a day, though a later one of the day is there', () => {
    const later: DatedBackup = { name: 'noon', at: '2026-11-22T09:30:00.000Z', trigger: 'request' };
    expect(expiredBackups([...daily('2026-11-22'), later], now)).toEqual([]);
    const again: DatedBackup = { name: 'again', at: '2026-11-22T09:45:00.000Z', trigger: 'request' };
    expect(names(expiredBackups([...daily('2026-11-22'), later, again], now))).toEqual(['noon']);
  });

  it('keeps what a clock that was wrong has dated in the future', () => {
    const ahead = daily('2031-01-01', '2031-01-02', '2031-01-03');
    expect(expiredBackups([...ahead, ...daily('2026-11-22')], now)).toEqual([]);
  });
});

const anyBackups = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: -3_000, max: 1_500_000 }),
      trigger: fc.constantFrom(...backupTriggers),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((drawn) =>
    drawn.map(({ minutes, trigger }, i): DatedBackup => ({
      name: `backup ${i}`,
      at: new Date(now.getTime() - minutes * 60_000).toISOString(),
      trigger,
    })),
  );

test('the newest never goes, nor one made before an act less than a day ago, nor one that was kept before', () => {
  fc.assert(
    fc.property(anyBackups, (backups) => {
      const gone = new Set(expiredBackups(backups, now));
      const left = backups.filter((one) => !gone.has(one));
      const newest = backups.toSorted((a, b) => b.at.localeCompare(a.at))[0];
      expect(left.some(({ at }) => at === newest?.at)).toBe(true);
      const young = ({ at, trigger }: DatedBackup): boolean =>
        trigger !== 'request' && now.getTime() - Date.parse(at) < 86_400_000;
      expect([...gone].filter(young)).toEqual([]);
      expect(expiredBackups(left, now)).toEqual([]);
    }),
  );
});

test('no more stay than the days, the months and those of the last day', () => {
  fc.assert(
    fc.property(anyBackups, (backups) => {
      const gone = new Set(expiredBackups(backups, now));
      const old = backups.filter((one) => !gone.has(one) && now.getTime() - Date.parse(one.at) >= 86_400_000);
      expect(old.length).toBeLessThanOrEqual(dailyKept + monthlyKept);
    }),
  );
});
