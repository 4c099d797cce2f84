import { describe, expect, it, vi } from 'vitest';
import { dispatcher } from '../../main/ipc/dispatch.ts';
import type { Handlers } from '../../main/ipc/handler.ts';
import { invalidInput, issue } from '../../main/errors.ts';
import type { CommandContext } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { noRegisters, officeOf } from './office.ts';

const openOne = {
  ...noRegisters,
  current: () =>
    ({
      db: { mark: 'reading' },
      writeAs: (author: unknown, work: unknown) => ({ author, work }),
    }) as unknown as OpenRegister,
};

/** Only the calls that a test makes are there; the rest of the wire is not reached. */
function only(handlers: Record<string, Record<string, unknown>>): Handlers {
  return handlers as unknown as Handlers;
}

const id = '018f0000-0000-7000-8000-000000000009';

describe('the counter refuses', () => {
  const strangers = [
    '',
    '.',
    '..',
    'register',
    'register.',
    '.list',
    'register.list.x',
    'register.nothing',
    'nobody.list',
    '__proto__.x',
    '__proto__.toString',
    'constructor.name',
    'register.constructor',
    'register.__proto__',
    'register.toString',
    'register.hasOwnProperty',
    'toString.call',
    'register list',
    'Register.List',
    'register.list\u0000',
    ' register.list',
    'a'.repeat(100_000),
  ];
  it.each(strangers)('the unknown call %j', async (call) => {
    const { office } = officeOf({ registers: openOne });
    expect(await dispatcher(office, only({}))(call, {})).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  it('work without an open register, before looking at the input', async () => {
    const { office } = officeOf();
    const handler = vi.fn();
    const answer = await dispatcher(office, only({ register: { get: handler } }))('register.get', 'rubbish');
    expect(answer).toEqual({ ok: false, error: { code: 'no-register' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each(['auditor', 'council'] as const)('a command of registrars to the %s', async (role) => {
    const { office } = officeOf({ registers: openOne, role });
    const handler = vi.fn();
    const answer = await dispatcher(office, only({ register: { voidDevice: handler } }))(
      'register.voidDevice',
      {
        id,
        version: 1,
        reason: 'typed twice',
      },
    );
    expect(answer).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('an output that breaks the contract, without showing it', async () => {
    const { office, logged } = officeOf();
    const leak = [{ id: 'x', secret: '/home/somebody/register.key' }];
    const answer = await dispatcher(office, only({ jobs: { list: () => leak } }))('jobs.list', {});
    expect(answer).toEqual({
      ok: false,
      error: { code: 'internal', ref: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    expect(JSON.stringify(answer)).not.toContain('register.key');
    expect(logged).toHaveLength(1);
  });
});

describe('the counter names the fields of a wrong input', () => {
  const { office } = officeOf({ registers: openOne });
  const handler = vi.fn();
  const dispatch = dispatcher(
    office,
    only({ register: { voidDevice: handler, rows: handler, takeBack: handler } }),
  );

  it.each([
    [undefined, [{ field: '', code: 'required' }]],
    [null, [{ field: '', code: 'required' }]],
    ['text', [{ field: '', code: 'invalid' }]],
    [[], [{ field: '', code: 'invalid' }]],
    [{ id, version: 1 }, [{ field: 'reason', code: 'required' }]],
    [{ id, version: 1, reason: null }, [{ field: 'reason', code: 'required' }]],
    [{ id, version: 1, reason: 5 }, [{ field: 'reason', code: 'invalid' }]],
    [{ id, version: 1, reason: 'x'.repeat(401) }, [{ field: 'reason', code: 'too-long' }]],
    [{ id, version: '1', reason: 'x' }, [{ field: 'version', code: 'not-a-number' }]],
    [{ id, version: 0, reason: 'x' }, [{ field: 'version', code: 'out-of-range' }]],
    [{ id, version: Number.NaN, reason: 'x' }, [{ field: 'version', code: 'not-a-number' }]],
    [{ id: "1' OR '1'='1", version: 1, reason: 'x' }, [{ field: 'id', code: 'invalid' }]],
    [{ id, version: 1, reason: 'x', admin: true }, [{ field: 'admin', code: 'invalid' }]],
    [
      JSON.parse(`{"id":"${id}","version":1,"reason":"x","__proto__":{"admin":true}}`),
      [{ field: '__proto__', code: 'invalid' }],
    ],
  ])('%j', async (input, fields) => {
    expect(await dispatch('register.voidDevice', input)).toEqual({
      ok: false,
      error: { code: 'invalid-input', fields },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('and at most fifty of them', async () => {
    const answer = await dispatch('register.rows', { rows: Array.from({ length: 400 }, () => 'x') });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(answer.ok ? [] : answer.error.fields).toHaveLength(50);
  });

  it('too many rows', async () => {
    const rows = Array.from({ length: 501 }, (_, at) => at + 1);
    expect(await dispatch('register.rows', { rows })).toEqual({
      ok: false,
      error: { code: 'invalid-input', fields: [{ field: 'rows', code: 'too-many' }] },
    });
  });
});

describe('the counter answers', () => {
  it('a query with a reading handle and no way to write', async () => {
    const { office } = officeOf({ registers: openOne });
    const handler = vi.fn((_input: unknown, _ctx: unknown) => []);
    await dispatcher(office, only({ places: { levels: handler } }))('places.levels', {});
    expect(handler.mock.calls[0]?.[1]).toMatchObject({ db: { mark: 'reading' } });
    expect(handler.mock.calls[0]?.[1]).not.toHaveProperty('write');
  });

  it('a command with the one way to write, as who is signed in', async () => {
    const { office } = officeOf({ registers: openOne });
    const handler = vi.fn((_input: unknown, _ctx: unknown) => ({}));
    await dispatcher(office, only({ accounts: { setLockMinutes: handler } }))('accounts.setLockMinutes', {
      minutes: 5,
    });
    const given = handler.mock.calls[0]?.[1] as { write: (work: unknown) => unknown } | undefined;
    expect(given?.write('an act')).toEqual({
      author: { account: { name: 'Test Officer', role: 'administrator' } },
      work: 'an act',
    });
  });

  it('an act beyond the role once a reason is given, and enters why in the feed and in the act', async () => {
    const written: { author: unknown }[] = [];
    const startJob = vi.fn((..._given: unknown[]) => id);
    const register = {
      ...openOne.current(),
      writeAs: (author: unknown) => written.push({ author }),
    } as unknown as OpenRegister;
    const registers = { ...openOne, current: () => register };
    const { office } = officeOf({ registers, role: 'officer' });
    const desk = { ...office.desk, startJob };
    const handler = vi.fn((_input: unknown, ctx: CommandContext) => ({
      job: ctx.desk.startJob({ kind: 'sample', folder: '' }),
    }));
    const dispatch = dispatcher({ ...office, desk }, only({ exchange: { exportInventory: handler } }));
    const exporting = (options?: unknown) =>
      dispatch(
        'exchange.exportInventory',
        { what: { kind: 'all' }, format: 'csv', target: 'token-of-a-test-00' },
        options,
      );
    const code = async (options?: unknown) => {
      const answer = await exporting(options);
      return answer.ok ? 'ok' : (answer.error.fields?.[0]?.code ?? answer.error.code);
    };
    expect(await code()).toBe('needs-reason');
    expect(await code({})).toBe('invalid');
    expect(await code('because')).toBe('invalid');
    expect(await code({ reason: 'because', role: 'administrator' })).toBe('invalid');
    expect(await code({ reason: '  too   few ' })).toBe('reason-short');
    expect(await code({ reason: 'x'.repeat(501) })).toBe('too-long');
    expect(await code({ reason: 'bells and \u0007 whistles' })).toBe('control-characters');
    expect([handler.mock.calls, written]).toEqual([[], []]);

    const reason = 'The auditors wait for the list';
    expect(await code({ reason: `  ${reason}  ` })).toBe('ok');
    expect(written).toEqual([{ author: { account: { name: 'Test Officer', role: 'officer' }, reason } }]);
    expect(startJob.mock.calls[0]?.[1]).toBe(reason);
  });

  it('a call that needs no register with neither', async () => {
    const { office } = officeOf({ registers: openOne });
    const handler = vi.fn((_input: unknown, _ctx: unknown) => []);
    expect(await dispatcher(office, only({ jobs: { list: handler } }))('jobs.list', {})).toEqual({
      ok: true,
      value: [],
    });
    expect(handler.mock.calls[0]?.[1]).not.toHaveProperty('db');
  });

  it('a foreseen refusal as its value, from a promise too', async () => {
    const { office, logged } = officeOf();
    const refusal = invalidInput(issue('id', 'not-found', 'x'));
    const dispatch = dispatcher(office, only({ jobs: { cancel: () => Promise.reject(refusal) } }));
    expect(await dispatch('jobs.cancel', { id })).toEqual({
      ok: false,
      error: { code: 'invalid-input', fields: [{ field: 'id', code: 'not-found', value: 'x' }] },
    });
    expect(logged).toEqual([]);
  });

  it.each([
    ['SQLITE_BUSY', 'register-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'register-busy'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'cannot-write'],
    ['SQLITE_CANTOPEN', 'cannot-write'],
    ['SQLITE_CORRUPT_VTAB', 'register-damaged'],
    ['SQLITE_NOTADB', 'register-damaged'],
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'cannot-write'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
    ['constructor', 'internal'],
  ])('what the store says: %s as %s', async (code, expected) => {
    const { office } = officeOf();
    const fail = (): never => {
      throw Object.assign(new Error('the store failed'), { code });
    };
    expect(await dispatcher(office, only({ jobs: { list: fail } }))('jobs.list', {})).toMatchObject({
      ok: false,
      error: { code: expected },
    });
  });

  it.each([new TypeError('x is not a function'), 'a string', null, undefined, 7, { code: 5 }])(
    'a fault (%s) with a reference whose cause is in the log alone',
    async (thrown) => {
      const { office, logged } = officeOf();
      const fail = (): never => {
        throw thrown as Error;
      };
      const answer = await dispatcher(office, only({ jobs: { list: fail } }))('jobs.list', {});
      const ref = answer.ok ? '' : (answer.error.ref ?? '');
      expect(answer).toEqual({ ok: false, error: { code: 'internal', ref } });
      expect(logged).toEqual([{ message: `jobs.list failed (${ref})`, detail: thrown }]);
    },
  );
});
