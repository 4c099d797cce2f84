import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerCare } from '../../main/backup/index.ts';
import { keepBackup } from '../../main/backup/backup.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { DomainError } from '../../main/errors.ts';
import type { JobOutcome } from '../../main/jobs/job-outcome.ts';
import type { JobInput } from '../../main/jobs/job-input.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { addPhone, workOn } from './work.ts';

let scratch: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let ran: string[];
let signedIn: boolean;
let now: Date;
let outcome: () => Promise<JobOutcome>;

beforeEach(() => {
  scratch = temporaryFolder();
  register = newRegister(`${scratch.path}/register`);
  ran = [];
  signedIn = true;
  now = new Date(2026, 10, 22, 8);
  outcome = () => Promise.resolve({ kind: 'nothing' });
});
afterEach(() => {
  register.close();
  scratch.remove();
});

const onDamage = vi.fn();
const care = () =>
  registerCare({
    register: () => register,
    isSignedIn: () => signedIn,
    run: (input: JobInput) => {
      ran.push(input.kind);
      return outcome();
    },
    now: () => now,
    onDamage,
  });

describe('the backup of the day', () => {
  it('is made once somebody has signed in, and once', () => {
    const watched = care();
    signedIn = false;
    watched.keepUp();
    expect(ran).toEqual([]);
    signedIn = true;
    watched.keepUp();
    watched.keepUp();
    expect(ran).toEqual(['backup']);
  });

  it('is made again on the next day if something has happened, also while the window stays open', async () => {
    await keepBackup(workOn(register, { now: () => now }), 'daily');
    const watched = care();
    watched.keepUp();
    now = new Date(2026, 10, 23, 8);
    watched.keepUp();
    expect(ran).toEqual([]);
    addPhone(register, '490154203237518');
    now = new Date(2026, 10, 23, 10);
    watched.keepUp();
    expect(ran).toEqual(['backup']);
  });

  it('that fails is tried again after an hour, not at once', () => {
    outcome = () => Promise.reject(new DomainError('disk-full'));
    const watched = care();
    for (const minutes of [0, 10, 50, 70]) {
      now = new Date(2026, 10, 22, 8, minutes);
      watched.keepUp();
    }
    expect(ran).toEqual(['backup', 'backup']);
  });
});

describe('damage', () => {
  it.each([
    ['found by reading', () => Promise.resolve<JobOutcome>({ kind: 'examined', sound: false }), true],
    [
      'that keeps the file from being opened',
      () => Promise.reject(new DomainError('register-damaged')),
      true,
    ],
    ['not there', () => Promise.resolve<JobOutcome>({ kind: 'examined', sound: true }), false],
    ['not looked for to the end', () => Promise.reject(new DomainError('cancelled')), false],
  ])('%s', async (_, told, damaged) => {
    onDamage.mockClear();
    outcome = told;
    const watched = care();
    watched.examine();
    await new Promise((resolve) => setImmediate(resolve));
    expect(watched.damaged()).toBe(damaged);
    expect(onDamage).toHaveBeenCalledTimes(damaged ? 1 : 0);
  });
});
