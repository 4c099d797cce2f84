import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimInput } from '../../preload/contract/sims.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, registerDevice } from '../../main/register/index.ts';
import { simsOfDevice } from '../../main/sims/index.ts';
import { inspectSim, secureSim } from '../../main/sims/sim-checks.service.ts';
import { simOf } from '../../main/sims/find-sim.service.ts';
import { pairSim, unpairSim } from '../../main/sims/sims.service.ts';
import { imeis } from '../support/agreement-work.ts';
import { refusal } from '../support/refusal.ts';
import { aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
afterAll(scratch.remove);

let register: OpenRegister;
let phones: string[];
const card: SimInput = { iccid: '8925504012345678904', msisdn: '+255712345678', secured: 'glue' };

beforeAll(() => {
  register = newRegister(join(scratch.path, 'register'));
  phones = [aPhone({ sims: [card] }), aPhone({ imei1: imeis[1] })].map((phone) =>
    register.write((tx) => registerDevice(tx, phone)),
  );
});

const only = (at: number) => {
  const [sim] = simsOfDevice(register.db, phones[at] ?? '');
  if (!sim) throw new Error('no card in this phone');
  return sim;
};
const secure = (on: string, method: 'glue' | 'seal' = 'seal'): void => {
  const { id, version } = simOf(register.db, cardId);
  register.write((tx) => secureSim(tx, { id, version, method, on }));
};
const inspect = (finding: 'intact' | 'broken', on = '2026-03-05'): void => {
  register.write((tx) => inspectSim(tx, { id: cardId, finding, on }));
};
let cardId = '';

describe('how a card is kept in its device', () => {
  it('is of the day on which it was done, also before the device was registered', () => {
    cardId = only(0).id;
    expect(only(0)).toMatchObject({ secured: 'glue', check: null });
    secure('2026-03-01', 'glue');
    expect(only(0)).toMatchObject({
      secured: 'glue',
      check: { finding: 'secured', on: '2026-03-01', by: 'Test Officer' },
    });
  });

  it('is inspected, found broken, and secured anew', () => {
    inspect('intact');
    expect(only(0).check?.finding).toBe('intact');
    inspect('broken');
    expect(only(0)).toMatchObject({ secured: 'glue', check: { finding: 'broken' } });
    secure('2026-03-05');
    expect(only(0)).toMatchObject({ secured: 'seal', check: { finding: 'secured' } });
  });

  it.each([
    ['a day to come', () => inspect('intact', '2026-03-06'), 'on: date-in-future'],
    ['a day before what is known', () => secure('2026-03-04'), 'on: before-day'],
  ])('is not entered for %s', (_, work, said) => {
    expect(refusal(work)).toBe(said);
  });

  it('stays behind when the card goes to another device', () => {
    const out = simOf(register.db, cardId);
    register.write((tx) => unpairSim(tx, { id: cardId, version: out.version, on: '2026-03-05' }));
    expect(simOf(register.db, cardId)).toMatchObject({ secured: 'none', device: null, check: null });
    expect(refusal(() => inspect('intact'))).toBe('illegal-step');
    expect(refusal(() => secure('2026-03-05'))).toBe('illegal-step');
    const other = deviceOf(register.db, phones[1] ?? '');
    const { secured: _, ...numbers } = card;
    register.write((tx) => pairSim(tx, numbers, other, '2026-03-05'));
    expect(only(1)).toMatchObject({ secured: 'none', check: null });
    expect(refusal(() => inspect('intact'))).toBe('illegal-step');
    expect(refusal(() => secure('2026-03-04'))).toBe('on: before-day');
  });

  it('is of the day on which a card is put in by itself', () => {
    const { id, version } = simOf(register.db, cardId);
    register.write((tx) => unpairSim(tx, { id, version, on: '2026-03-05' }));
    const back = deviceOf(register.db, phones[0] ?? '');
    register.write((tx) => pairSim(tx, card, back, '2026-03-05'));
    expect(only(0)).toMatchObject({ secured: 'glue', check: { finding: 'secured', on: '2026-03-05' } });
  });
});
