import { describe, expect, it } from 'vitest';
import { backupHandlers } from '../../main/backup/backup.ipc.ts';
import type { OfficeContext } from '../../main/context.ts';

/** What the calls for a damaged register look at before they do anything; whatever else they touched would throw. */
function context(isOpen: boolean, failure: { code: string; folder: string } | null): OfficeContext {
  const registers = { current: () => (isOpen ? {} : null), failure: () => failure };
  return { registers } as unknown as OfficeContext;
}

const calls = {
  ofDamaged: (ctx: OfficeContext) => backupHandlers.ofDamaged({}, ctx),
  restoreDamaged: (ctx: OfficeContext) => backupHandlers.restoreDamaged({ backup: 'token' }, ctx),
  saveDamaged: (ctx: OfficeContext) => backupHandlers.saveDamaged({ folder: 'token' }, ctx),
};
const damaged = { code: 'register-damaged', folder: 'anywhere' };

describe.each(Object.entries(calls))('backup.%s, which asks nobody to sign in', (_, call) => {
  it.each([
    ['a sound register is open', context(true, null)],
    ['one is open and another was damaged at the start', context(true, damaged)],
    ['none is open and none was damaged', context(false, null)],
    [
      'the register could not be opened for another reason',
      context(false, { ...damaged, code: 'wrong-key' }),
    ],
  ])('is refused while %s', async (_state, ctx) => {
    const outcome = Promise.resolve().then(() => call(ctx));
    await expect(outcome).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
