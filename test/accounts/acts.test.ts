import { describe, expect, it } from 'vitest';
import { acts, limitsOf, permissionFor } from '../../main/accounts/acts.ts';
import { dispatcher } from '../../main/ipc/dispatch.ts';
import type { Handlers } from '../../main/ipc/handler.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { contract, endpointOf } from '../../preload/contract/index.ts';
import { roles, type Role } from '../../preload/contract/endpoint.ts';
import { permissionOf, type Permission } from '../../preload/contract/permission.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { noRegisters, officeOf } from '../ipc/office.ts';

const calls = Object.entries(contract).flatMap(([domain, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]) => ({ call: `${domain}.${name}`, endpoint })),
);
const signedIn = calls.filter(({ endpoint }) => endpoint.needs === 'account');
const names: readonly string[] = acts.flatMap((act) => act.calls);

describe('the permission table', () => {
  it('has every call that somebody must be signed in for, once, and no other', () => {
    expect([...names].sort()).toEqual(signedIn.map(({ call }) => call).sort());
  });

  it.each(acts)('$area $act has words, and one answer for each role', (act) => {
    const words: Readonly<Record<string, string>> | undefined = catalogues['en']?.accounts.act[act.area];
    expect(words?.[act.act]).toMatch(/^[A-Z]/);
    for (const role of roles) {
      const permissions = act.calls.map((call) => {
        const endpoint = endpointOf(call);
        return endpoint ? permissionOf(endpoint, role) : 'no';
      });
      // A list that is part of an act taken with a reason is not asked for with one.
      const answers = new Set(permissions.map((one) => (one === 'with-reason' ? 'no' : one)));
      expect(answers.size, `${role}: ${permissions.join(' ')}`).toBe(1);
    }
  });

  it('lets an officer take with a reason what is a supervisor’s act, and nothing else', () => {
    const withReason = calls.filter(({ endpoint }) => permissionOf(endpoint, 'officer') === 'with-reason');
    expect(withReason.map(({ call }) => call).sort()).toEqual([
      'allowances.draw',
      'audit.exportJournal',
      'blanks.drawNumbers',
      'exchange.exportInventory',
      'people.report',
    ]);
    for (const role of roles.filter((one) => one !== 'officer')) {
      expect(limitsOf(role).withReason).toEqual([]);
    }
  });

  it('lets an auditor read, and change nothing', () => {
    // A backup is a copy of what is there; the rest are views, entered where they show or take out personal data.
    const views = [
      'backup.make',
      'people.revealIdentity',
      'people.report',
      'templates.preview',
      'exchange.exportInventory',
      'audit.exportJournal',
      'scans.open',
      'verify.choose',
      'verify.file',
      'verify.redraw',
      'allowances.openEvidence',
      'allowances.draw',
      'blanks.drawNumbers',
      'accounts.drawUserList',
      'accounts.drawRoleList',
      'files.chooseSave',
      'files.saveDocument',
      'printing.print',
      'printing.answer',
      'files.reveal',
    ];
    const commands = signedIn.filter(
      ({ endpoint }) => endpoint.kind === 'command' && endpoint.roles.includes('auditor'),
    );
    expect(commands.map(({ call }) => call).sort()).toEqual(views.sort());
    const reading = acts.filter((act) => permissionFor(act, 'auditor') === 'yes').map(({ act }) => act);
    expect(reading).toContain('look');
  });

  it('lets an administrator do everything', () => {
    expect(limitsOf('administrator')).toEqual({ refused: [], withReason: [] });
  });
});

describe('the counter goes by the table', () => {
  const register = { db: {}, writeAs: () => {} } as unknown as OpenRegister;
  const registers = { ...noRegisters, current: () => register };
  const answered = Symbol('answered');
  const handlers = new Proxy(
    {},
    {
      get: () =>
        new Proxy(
          {},
          {
            get: () => () => {
              throw answered;
            },
          },
        ),
    },
  ) as Handlers;

  /** What becomes of a call, told by its refusal; its input is never right, so no handler runs. */
  async function fate(call: string, role: Role): Promise<Permission> {
    const { office } = officeOf({ registers, role });
    const answer = await dispatcher(office, handlers)(call, null);
    if (answer.ok) throw new Error('No call takes null');
    const fates: Readonly<Record<string, Permission>> = {
      'invalid-input': 'yes',
      'needs-reason': 'with-reason',
      'not-allowed': 'no',
    };
    return fates[answer.error.code] ?? 'no';
  }

  it.each(signedIn)('$call', async ({ call, endpoint }) => {
    for (const role of roles) {
      expect(await fate(call, role), role).toBe(permissionOf(endpoint, role));
      const refused: readonly string[] = limitsOf(role).refused;
      expect(refused.includes(call), role).toBe(
        !endpoint.roles.includes(role) && permissionOf(endpoint, role) === 'no',
      );
    }
  });

  it('and refuses every one of them while nobody is signed in', async () => {
    const { office } = officeOf({ registers });
    const dispatch = dispatcher({ ...office, session: { ...office.session, account: () => null } }, handlers);
    for (const { call } of signedIn) {
      expect(await dispatch(call, {}), call).toEqual({ ok: false, error: { code: 'not-signed-in' } });
    }
  });

  it('and changes no register while somebody has locked', async () => {
    const { office } = officeOf({ registers });
    const session = { ...office.session, account: () => null, state: () => 'locked' as const };
    const dispatch = dispatcher({ ...office, session }, handlers);
    for (const { call, endpoint } of calls) {
      if (endpoint.needs !== 'nothing' || endpoint.kind !== 'command') continue;
      expect(await dispatch(call, {}), call).toEqual({ ok: false, error: { code: 'not-signed-in' } });
    }
  });

  it('needs nobody signed in for these alone', () => {
    const open = calls.filter(({ endpoint }) => endpoint.needs !== 'account').map(({ call }) => call);
    expect(open.sort()).toEqual([
      'accounts.active',
      'accounts.changeOwnSecret',
      'accounts.createFirst',
      'accounts.lock',
      'accounts.signIn',
      'accounts.signOut',
      'backup.choose',
      'backup.ofDamaged',
      'backup.restoreDamaged',
      'backup.restoreNew',
      'backup.saveDamaged',
      'files.chooseFolder',
      'files.chooseLogo',
      'jobs.cancel',
      'jobs.get',
      'jobs.list',
      'keys.open',
      'keys.readCode',
      'settings.closeRegister',
      'settings.createRegister',
      'settings.openRegister',
      'settings.status',
      'settings.trySample',
    ]);
  });
});
