import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../preload/contract/endpoint.ts';
import { dispatcher, type Dispatch } from '../../main/ipc/dispatch.ts';
import { handlers } from '../../main/ipc/handlers.ts';
import { officeOf } from '../ipc/office.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { noRegisters } from '../ipc/office.ts';
import { fieldsOf, hugeText, prototypeFields, someInput, strangers, withFields } from './hostile-values.ts';
import { calls, endpoint, stateOf } from './office-under-attack.ts';

/** Milliseconds within which the largest of hostile inputs is refused. */
const quick = 3000;

const scratch = temporaryFolder();
const register = newRegister(scratch.path);
const { office, logged } = officeOf({
  registers: { ...noRegisters, current: () => register },
  role: 'administrator' satisfies Role,
});
const dispatch: Dispatch = dispatcher(office, handlers);
const before = stateOf(register);

beforeEach(() => {
  logged.length = 0;
});
afterAll(() => {
  register.close();
  scratch.remove();
});

/** Demands that an input is refused as one, quickly, without a word in the log and without any change. */
async function demandRefusal(call: string, input: unknown): Promise<void> {
  const began = performance.now();
  const answer = await dispatch(call, input);
  const took = performance.now() - began;
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(JSON.stringify(answer).length).toBeLessThan(20_000);
  expect(took).toBeLessThan(quick);
  expect(logged).toEqual([]);
}

function isBare(value: unknown): boolean {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain && Object.keys(value).length === 0;
}

describe('to somebody who may do everything, without a trace in the register,', () => {
  it.each(calls)('%s refuses what is no input', async (call) => {
    for (const value of Object.values(strangers)) {
      // An object without a field of its own is what a call that demands no field takes, whatever its class.
      if (isBare(value) && endpoint(call).input.safeParse({}).success) continue;
      await demandRefusal(call, value);
    }
    expect(stateOf(register)).toEqual(before);
  });

  it.each(calls)('%s refuses a field too many', async (call) => {
    const { input: schema } = endpoint(call);
    const input = someInput(schema);
    const more = ['more', 'role', 'account', 'reason'].filter((name) => !fieldsOf(schema).includes(name));
    for (const fields of [...more.map((name) => `"${name}":"administrator"`), ...prototypeFields]) {
      await demandRefusal(call, withFields(input, fields));
    }
    expect(stateOf(register)).toEqual(before);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each(calls)('%s refuses a field of the wrong kind or size', async (call) => {
    const { input: schema } = endpoint(call);
    const input = someInput(schema);
    for (const field of fieldsOf(schema)) {
      for (const [kind, value] of Object.entries({ ...strangers, 'a huge text': hugeText })) {
        const hostile = { ...input, [field]: value };
        // What a field takes after all is no attack: a number where numbers are wanted.
        if (kind === 'nothing' || schema.safeParse(hostile).success) continue;
        await demandRefusal(call, hostile);
      }
    }
    expect(stateOf(register)).toEqual(before);
  });
});
