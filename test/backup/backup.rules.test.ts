import { describe, expect, it } from 'vitest';
import { awayIsDue, dailyIsDue, daysSince } from '../../main/backup/backup-due.rules.ts';
import { backupName, freeName } from '../../main/backup/backup-name.rules.ts';
import { backupRelation, type Standing } from '../../main/backup/backup-relation.rules.ts';

const at = (day: number, hour = 9): Date => new Date(2026, 10, day, hour);

describe('the backup of the day', () => {
  it('is due on first use and once a day by the office’s clock', () => {
    expect(dailyIsDue(null, at(22))).toBe(true);
    expect(dailyIsDue(at(21, 23), at(22, 0))).toBe(true);
    expect(dailyIsDue(at(22, 0), at(22, 23))).toBe(false);
  });

  it('is due when the last one is dated in the future', () => {
    expect(dailyIsDue(at(28), at(22))).toBe(true);
  });
});

describe('a copy off this PC', () => {
  const register = { begunAt: at(1), devices: 3, sample: false };

  it('is asked for after three days', () => {
    expect(awayIsDue(at(19), at(22, 8), register)).toBe(false);
    expect(awayIsDue(at(19), at(22, 10), register)).toBe(true);
  });

  it('is asked for three days after the register was begun when there never was one', () => {
    expect(awayIsDue(null, at(3), register)).toBe(false);
    expect(awayIsDue(null, at(5), register)).toBe(true);
  });

  it('is not asked for while there is nothing to lose', () => {
    expect(awayIsDue(null, at(22), { ...register, devices: 0 })).toBe(false);
    expect(awayIsDue(null, at(22), { ...register, sample: true })).toBe(false);
  });

  it('dated in the future does not count', () => {
    expect(awayIsDue(at(28), at(22), register)).toBe(true);
    expect(daysSince(at(28), at(22))).toBe(0);
    expect(daysSince(null, at(22))).toBeNull();
    expect(daysSince(at(19, 8), at(22))).toBe(3);
  });
});

describe('the name of a backup', () => {
  it('tells office and time in characters that every disk takes', () => {
    expect(backupName('KIL', new Date(2026, 10, 2, 8, 5, 3))).toBe('KIL 2026-11-02 080503');
    expect(backupName('A/B:*?', new Date(2026, 0, 2))).toBe('A-B- 2026-01-02 000000');
    expect(backupName('x'.repeat(60), at(1)).length).toBeLessThanOrEqual(64);
  });

  it('gets a number where it is taken', () => {
    expect(freeName('a', () => false)).toBe('a');
    expect(freeName('a', (name) => ['a', 'a (2)'].includes(name))).toBe('a (3)');
  });
});

describe('how a backup stands to the register', () => {
  const feed = (officeId: string, ...hashes: readonly string[]): Standing => ({
    officeId,
    head: { sequence: hashes.length, hash: hashes.at(-1) ?? '' },
    hashAt: (sequence) => hashes[sequence - 1] ?? null,
  });

  it.each([
    ['same', feed('o', 'a', 'b'), feed('o', 'a', 'b')],
    ['earlier', feed('o', 'a', 'b', 'c'), feed('o', 'a', 'b')],
    ['later', feed('o', 'a'), feed('o', 'a', 'b')],
    ['parted', feed('o', 'a', 'b', 'c'), feed('o', 'a', 'x')],
    ['other-register', feed('o', 'a', 'b'), feed('p', 'a', 'b')],
  ])('%s', (relation, present, backup) => {
    expect(backupRelation(present, backup)).toBe(relation);
  });
});
