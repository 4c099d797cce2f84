import { afterAll, describe, expect, it } from 'vitest';
import { samplePin } from '../../preload/contract/sample-people.ts';
import { enterSampleAccounts, windowSession } from '../../main/accounts/index.ts';
import { examineRegister } from '../../main/audit/index.ts';
import { newId } from '../../main/database/new-id.ts';
import { dispatcher } from '../../main/ipc/dispatch.ts';
import { handlers } from '../../main/ipc/handlers.ts';
import { registerDevice } from '../../main/register/index.ts';
import { noRegisters, officeOf } from '../ipc/office.ts';
import { aPhone, newRegister, temporaryFolder } from '../support/register.ts';
import { imeiOf } from './devices-file.ts';

const scratch = temporaryFolder();
afterAll(() => scratch.remove());

/** A clock that is set now and then, as an empty battery or a careless hand does. */
let instant = new Date('2026-03-05T09:00:00Z').getTime();
const now = (): Date => new Date(instant);
const set = (text: string): void => {
  instant = new Date(text).getTime();
};

const register = newRegister(scratch.path, now);
register.write(enterSampleAccounts);
afterAll(() => register.close());

describe('a clock that was set back', () => {
  it('leaves the order of what happened, and the register sound', () => {
    const ids = [
      '2026-03-05T09:00:00Z',
      '2019-01-01T00:00:00Z',
      '2026-03-05T09:00:01Z',
      '1970-01-01T00:00:00Z',
    ].map((text, index) => {
      set(text);
      return register.write((tx) => registerDevice(tx, aPhone({ imei1: imeiOf(index + 1) })));
    });
    const boxes = ids.map(
      (id) =>
        register.db.get<{ box: string }>('SELECT box_number AS box FROM device WHERE id = ?', [id])?.box,
    );
    expect(boxes).toEqual(['KIL-00001', 'KIL-00002', 'KIL-00003', 'KIL-00004']);
    expect(examineRegister(register)).toMatchObject({ ok: true });
  });

  it('gives ids that go on rising', () => {
    const ids = [Date.now() + 5000, 1000, 0, Date.now()].map((millis) => newId(millis));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('opens nobody’s way in before the wait after wrong PINs is over', async () => {
    set('2026-03-05T10:00:00Z');
    const session = windowSession({
      register: () => register,
      ticks: () => 0,
      onChange: () => {},
      onUnwritten: () => {},
    });
    const { office } = officeOf({ session, now, registers: { ...noRegisters, current: () => register } });
    const dispatch = dispatcher(office, handlers);
    const attempt = async (secret: string): Promise<string> => {
      const answer = await dispatch('accounts.signIn', { name: 'officer', secret });
      return answer.ok ? 'in' : answer.error.code;
    };
    for (let wrong = 0; wrong < 3; wrong += 1) expect(await attempt('999111')).toBe('wrong-sign-in');
    expect(await attempt(samplePin)).toBe('too-many-tries');
    for (const text of ['2026-03-05T09:00:00Z', '2020-01-01T00:00:00Z', '2026-03-05T10:00:01Z']) {
      set(text);
      expect([text, await attempt(samplePin)]).toEqual([text, 'too-many-tries']);
    }
    set('2026-03-05T11:00:00Z');
    expect(await attempt(samplePin)).toBe('in');
  });
});
