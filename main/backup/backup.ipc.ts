import { basename } from 'node:path';
import type { OfficeContext } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { awayState, backupLine, comparison, keptRegisters } from './backup-view.service.ts';
import { backupAt, backupsIn, backupsMeantBy, backupsOf, type Backup } from './backup-folder.ts';
import { copyDamagedFiles } from './damaged-files.ts';
import { restoreAsNew, restoreRegister, undoRestore } from './restore.service.ts';

function openOf({ registers }: OfficeContext): OpenRegister {
  const register = registers.current();
  if (!register) throw new DomainError('no-register');
  return register;
}

/** Folder of the register that could not be opened at the start. */
function damagedFolder({ registers }: OfficeContext): string {
  const failure = registers.failure();
  if (registers.current() || failure?.code !== 'register-damaged') throw new DomainError('not-allowed');
  return failure.folder;
}

function lines(backups: readonly Backup[], { desk }: OfficeContext): ReturnType<typeof backupLine>[] {
  return backups.map((backup) => backupLine(backup, desk.tokenFor('backup', backup.folder)));
}

export const backupHandlers: DomainHandlers<'backup'> = {
  overview: (_, ctx) => {
    const { folder } = openOf(ctx);
    return {
      here: lines(backupsIn(backupsOf(folder)), ctx),
      kept: keptRegisters(folder).map(({ path, ...rest }) => ({
        token: ctx.desk.tokenFor('backup', path),
        ...rest,
      })),
      ...awayState(ctx.db, ctx.now()),
      damaged: ctx.desk.care.damaged(),
    };
  },
  make: ({ folder }, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'backup',
      to: folder === undefined ? null : ctx.desk.use('folder', folder),
      trigger: 'request',
    }),
  }),
  choose: async (_, ctx) => {
    const chosen = await ctx.desk.choose('folder');
    if (!chosen) return null;
    const path = ctx.desk.use('folder', chosen.token);
    const backups = backupsMeantBy(path);
    if (backups.length === 0) throw new DomainError('backup-missing', { params: { folder: basename(path) } });
    return { name: chosen.name, backups: lines(backups, ctx) };
  },
  inspect: async (input, ctx) => {
    const backup = backupAt(ctx.desk.pathOf('backup', input.backup));
    const key = await ctx.registers.keyOf(backup.folder, input.code);
    return { backup: backupLine(backup, input.backup), ...comparison(ctx.db, backup, key) };
  },
  restore: (input, ctx) => {
    const backup = backupAt(ctx.desk.pathOf('backup', input.backup));
    const { account } = ctx;
    return restoreRegister(ctx, backup, openOf(ctx).folder, { code: input.code, author: { account } });
  },
  undoRestore: (input, ctx) => {
    const { account } = ctx;
    return undoRestore(ctx, ctx.desk.pathOf('backup', input.kept), openOf(ctx).folder, { account });
  },
  restoreNew: (input, ctx) => {
    if (ctx.registers.current()) throw new DomainError('not-allowed');
    return restoreAsNew(ctx, backupAt(ctx.desk.pathOf('backup', input.backup)), input.code);
  },
  ofDamaged: (_, ctx) => {
    const folder = damagedFolder(ctx);
    return { folder, here: lines(backupsIn(backupsOf(folder)), ctx) };
  },
  restoreDamaged: (input, ctx) => {
    const folder = damagedFolder(ctx);
    const backup = backupAt(ctx.desk.pathOf('backup', input.backup));
    return restoreRegister(ctx, backup, folder, { code: input.code, author: null });
  },
  saveDamaged: async (input, ctx) => {
    const folder = await copyDamagedFiles(
      damagedFolder(ctx),
      ctx.desk.use('folder', input.folder),
      ctx.now(),
    );
    return { name: basename(folder), file: ctx.desk.tokenFor('file', folder) };
  },
};
