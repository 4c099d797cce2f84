import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { contract, endpointOf } from '../../preload/contract/index.ts';
import { newId } from '../../main/database/new-id.ts';
import { standingSession, type Session } from '../../main/accounts/index.ts';
import { dispatcher, type Dispatch } from '../../main/ipc/dispatch.ts';
import { handlers } from '../../main/ipc/handlers.ts';
import { keyRing } from '../../main/keys/index.ts';
import { registersOf } from '../../main/settings/index.ts';
import { inputsFor } from './arbitrary-input.ts';
import { noKeyStore } from '../keys/no-key-store.ts';
import { officeOf } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'boxfile-fuzz-'));
const account = { name: 'Test Officer', role: 'administrator' } as const;
const registers = registersOf({
  account,
  keys: keyRing(join(folder, 'keys'), noKeyStore),
  recentFile: join(folder, 'recent.json'),
  afterCommit: () => {},
  patience: 1000,
});
const office = {
  name: 'Test Office',
  country: 'SL',
  prefix: 'KIL',
  firstNumber: 1,
  placeLevels: ['District', 'Village'],
};
await registers.create(join(folder, 'register'), office, null);

// What makes, opens or closes registers would take the one away that the others are tried on.
const closed = {
  ...registers,
  close: () => {},
  open: registers.open,
  create: () => registers.open(join(folder, 'register')),
};
const { office: desk, logged } = officeOf({ registers: closed, newId: () => newId() });
const dispatch: Dispatch = dispatcher(desk, handlers);

afterAll(() => {
  registers.close();
  rmSync(folder, { recursive: true, force: true });
});

const calls = Object.entries(contract).flatMap(([domain, endpoints]) =>
  Object.keys(endpoints).map((name) => `${domain}.${name}`),
);

/** Fails with what the log holds, since the answer itself keeps the cause to itself. */
async function expectNoFault(call: string, input: unknown): Promise<void> {
  logged.length = 0;
  const answer = await dispatch(call, input);
  expect(answer.ok || answer.error.code !== 'internal', String(logged[0]?.detail)).toBe(true);
}

describe('every call, whatever it is given,', () => {
  it.each(calls)('%s answers garbage with a refusal', async (call) => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (input) => {
          await expectNoFault(call, input);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(calls)('%s answers hostile values of the right shape without a fault', async (call) => {
    const schema = endpointOf(call)?.input;
    if (!schema) throw new Error(`${call} is not in the contract`);
    await fc.assert(
      fc.asyncProperty(inputsFor(schema), (input) => expectNoFault(call, input)),
      // Secrets are slow to hash, on purpose.
      { numRuns: call.startsWith('accounts.') ? 12 : 60 },
    );
  });
});

describe('at a window where nobody is signed in, whatever it is given,', () => {
  const outside: Session = {
    ...standingSession(account),
    state: () => 'locked',
    account: () => null,
    owner: () => '',
  };
  const atLockedWindow = dispatcher({ ...desk, session: outside }, handlers);
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

  it.each(calls.filter((call) => endpointOf(call)?.needs === 'account'))('%s is refused', async (call) => {
    const schema = endpointOf(call)?.input;
    if (!schema) throw new Error(`${call} is not in the contract`);
    const inputs = fc.oneof(anything, inputsFor(schema));
    await fc.assert(
      fc.asyncProperty(inputs, anything, async (input, options) => {
        const answer = await atLockedWindow(call, input, options);
        expect(answer).toEqual({ ok: false, error: { code: 'not-signed-in' } });
      }),
      { numRuns: 30 },
    );
  });
});

it('and the register is sound afterwards', async () => {
  const answer = await dispatch('settings.checkRegister', {});
  expect(answer).toEqual({ ok: true, value: { ok: true, problems: [] } });
});
