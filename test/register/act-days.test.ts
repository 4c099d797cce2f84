import { afterEach, describe, expect, it } from 'vitest';
import {
  takeBack,
  transferDevice,
  deviceOf,
  handOver,
  registerDevice,
  swapDevice,
} from '../../main/register/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import type { DomainError } from '../../main/errors.ts';
import { agreementOf } from '../../main/agreements/index.ts';
import { handedOut, imeis } from '../support/agreement-work.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const zone = process.env['TZ'];
let open: { readonly register: OpenRegister; readonly remove: () => void } | undefined;
afterEach(() => {
  open?.register.close();
  open?.remove();
  open = undefined;
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** A register in an office whose clock says 00:30 on 6 March 2026, while it is still the 5th in UTC. */
function pastMidnight(): OpenRegister {
  process.env['TZ'] = 'Africa/Dar_es_Salaam';
  const folder = temporaryFolder();
  const register = newRegister(folder.path, () => new Date('2026-03-05T21:30:00Z'));
  open = { register, remove: folder.remove };
  return register;
}

function refusal(act: () => unknown): DomainError['fields'] {
  try {
    act();
  } catch (error) {
    return (error as DomainError).fields;
  }
  throw new Error('It was not refused');
}

const [yesterday, today, tomorrow] = ['2026-03-05', '2026-03-06', '2026-03-07'];
const future = (value: string) => [{ field: 'on', code: 'date-in-future', value }];

describe('the day of an act', () => {
  it('is today at the latest, by the clock of the office, for a hand-over', () => {
    const register = pastMidnight();
    const id = register.write((tx) => registerDevice(tx, aPhone()));
    const { version, boxNumber } = deviceOf(register.db, id);
    const given = (on: string) => aHandOver({ id, version, boxNumber, imei: imeis[0] }, { on });
    expect(refusal(() => register.write((tx) => handOver(tx, given(tomorrow))))).toEqual(future(tomorrow));
    expect(deviceOf(register.db, id).state).toBe('in-stock');
    register.write((tx) => handOver(tx, given(today)));
    expect(deviceOf(register.db, id)).toMatchObject({ state: 'with-holder', issuedOn: today });
  });

  it('is between hand-over and today for a take-back', () => {
    const register = pastMidnight();
    const { device: id } = handedOut(register, { handOver: { on: today } });
    const { version } = deviceOf(register.db, id);
    const back = (on: string) =>
      register.write((tx) => takeBack(tx, { id, version, on, condition: 1, note: '' }));
    expect(refusal(() => back(tomorrow))).toEqual(future(tomorrow));
    expect(refusal(() => back(yesterday))).toEqual([
      { field: 'on', code: 'before-day', value: yesterday, params: { day: today } },
    ]);
    back(today);
    expect(deviceOf(register.db, id)).toMatchObject({ state: 'in-stock', returnedOn: today });
  });

  it('is between hand-over and today for a transfer', () => {
    const register = pastMidnight();
    const { device, agreement: id } = handedOut(register, { handOver: { on: today } });
    const { version } = agreementOf(register.db, id);
    const { match } = aHandOver({ id: device, version: 1, boxNumber: 'KIL-00001', imei: imeis[0] });
    const person = {
      role: 'health-worker',
      fullName: 'Sample Worker Two',
      placeId: null,
      supervisorId: null,
    } as const;
    const move = (on: string) =>
      register.write((tx) =>
        transferDevice(tx, {
          id,
          version,
          on,
          match,
          holder: { person },
          place: null,
          supervisor: null,
          dueBack: null,
          condition: 1,
          accessories: [],
          note: '',
        }),
      );
    expect(refusal(() => move(tomorrow))).toEqual(future(tomorrow));
    expect(refusal(() => move(yesterday))).toMatchObject([
      { field: 'on', code: 'before-hand-over', value: yesterday, params: { day: today } },
    ]);
    expect(agreementOf(register.db, move(today)).holder?.name).toBe('Sample Worker Two');
  });

  it('is between hand-over and today for a swap', () => {
    const register = pastMidnight();
    const { device, agreement: id } = handedOut(register, { handOver: { on: today } });
    const { version } = agreementOf(register.db, id);
    const swap = (on: string) =>
      register.write((tx) =>
        swapDevice(tx, {
          id,
          version,
          on,
          deviceVersion: deviceOf(tx.db, device).version,
          facts: { imei1: imeis[1], condition: 1 },
          went: 'repair',
          reason: 'Screen broken',
          match: { box: 'KIL-00001', imei: imeis[1] },
        }),
      );
    expect(refusal(() => swap(tomorrow))).toEqual(future(tomorrow));
    expect(refusal(() => swap(yesterday))).toMatchObject([{ field: 'on', value: yesterday }]);
    swap(today);
    expect(deviceOf(register.db, device).imei1).toBe(imeis[1]);
  });
});
