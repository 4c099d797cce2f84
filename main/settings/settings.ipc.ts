import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { examineWhole } from '../audit/index.ts';
import { limitsOf } from '../accounts/index.ts';
import { isSheetDue } from '../keys/index.ts';
import type { Person } from '../../preload/contract/accounts.ts';
import type { OfficeContext } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { registerExists } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { countDevices } from './office.repository.ts';
import { changeOffice, officeOf, officeView } from './office.service.ts';

function statusOf({ db, folder }: OpenRegister): { office: string; folder: string; sample: boolean } {
  const { name, sample } = officeOf(db);
  return { office: name, folder, sample };
}

/** A folder name from an office's name. */
function folderName(office: string): string {
  return (
    office
      .normalize('NFKD')
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48) || 'register'
  );
}

function seatedPerson({ session }: OfficeContext): Person | null {
  const person = session.person();
  return person && { name: person.name, fullName: person.fullName, role: person.role };
}

export const settingsHandlers: DomainHandlers<'settings'> = {
  status: async (_, ctx) => {
    await ctx.registers.settled();
    const failure = ctx.registers.failure();
    const person = seatedPerson(ctx);
    const register = ctx.registers.current();
    return {
      appVersion: ctx.desk.appVersion,
      session: ctx.session.state(),
      person,
      ...(person ? limitsOf(person.role) : { refused: [], withReason: [] }),
      register: register ? statusOf(register) : null,
      sheetDue: register !== null && person?.role === 'administrator' && isSheetDue(register.folder),
      recent: ctx.registers
        .recent()
        .map(({ name, folder }) => ({ name, folder, token: ctx.desk.tokenFor('folder', folder) })),
      failure: failure && {
        ...failure,
        name: basename(failure.folder),
        token: ctx.desk.tokenFor('folder', failure.folder),
      },
    };
  },
  createRegister: async (input, ctx) => {
    const { logo, ...office } = input.office;
    const folder =
      input.folder === undefined
        ? join(ctx.desk.registersFolder, folderName(office.name))
        : ctx.desk.use('folder', input.folder);
    const picture = logo === undefined ? null : readFileSync(ctx.desk.pathOf('logo', logo));
    return statusOf(await ctx.registers.create(folder, office, picture));
  },
  openRegister: async (input, ctx) =>
    statusOf(await ctx.registers.open(ctx.desk.pathOf('folder', input.folder))),
  trySample: async (_, ctx) => {
    const folder = join(ctx.desk.registersFolder, 'sample');
    if (!registerExists(folder)) {
      await ctx.desk.outcomeOf(ctx.desk.startJob({ kind: 'sample', folder }));
    }
    return statusOf(await ctx.registers.open(folder));
  },
  closeRegister: (_, ctx) => {
    // What somebody has typed under the lock is not for others to throw away.
    if (ctx.session.state() === 'locked') throw new DomainError('not-signed-in');
    ctx.session.leave();
    ctx.registers.close();
    return {};
  },
  counts: (_, ctx) => ({ devices: countDevices(ctx.db) }),
  office: (_, ctx) => officeView(ctx.db),
  updateOffice: (input, ctx) => {
    const pictures = input.pictures.map((chosen) =>
      typeof chosen === 'number' ? chosen : readFileSync(ctx.desk.pathOf('logo', chosen)),
    );
    ctx.write((tx) => changeOffice(tx, { ...input, pictures }));
    return officeView(ctx.db);
  },
  checkRegister: async (_, ctx) => {
    const register = ctx.registers.current();
    if (!register) throw new DomainError('no-register');
    const { ok, problems } = await examineWhole(register, 'whole');
    return { ok, problems };
  },
};
