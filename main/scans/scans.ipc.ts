import { basename } from 'node:path';
import { attachmentStore, verifyAttachment, writeAttachmentTo } from '../attachments/index.ts';
import type { CommandContext } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import type { Scan } from '../../preload/contract/scans.ts';
import { scanExtension } from './scan-content.rules.ts';
import { scansOfAgreement, type ScanRecord } from './scan.repository.ts';
import { copyOf, enterScanExported, enterScanViewed, removeScan, scanOf } from './scans.service.ts';

function openRegisterOf(ctx: CommandContext): OpenRegister {
  const register = ctx.registers.current();
  if (!register) throw new DomainError('no-register');
  return register;
}

/** Refuses to go on after a wait in which somebody else has sat down, or the register was changed. */
function goOnAs(ctx: CommandContext, register: OpenRegister): void {
  if (ctx.session.account()?.name !== ctx.account.name) throw new DomainError('not-signed-in');
  if (ctx.registers.current() !== register) throw new DomainError('no-register');
}

/** A scan as it crosses the wire. */
function viewOf(scan: ScanRecord): Scan {
  const { id, version, agreementId, mark, fileName, mediaType, bytes, filedAt, filedBy } = scan;
  return { id, version, agreementId, mark, fileName, mediaType, bytes, filedAt, filedBy };
}

export const scansHandlers: DomainHandlers<'scans'> = {
  list: ({ agreement }, ctx) => scansOfAgreement(ctx.db, agreement).map(viewOf),
  choose: async (_, { desk }) => [...(await desk.chooseScans())],
  file: ({ agreement, mark, files }, ctx) => {
    copyOf(ctx.db, agreement, mark);
    const paths = files.map((file) => ctx.desk.use('scan', file));
    return {
      job: ctx.desk.startJob({
        kind: 'file-scans',
        agreementId: agreement,
        mark,
        files: paths.map((path) => ({ path, fileName: basename(path) })),
      }),
    };
  },
  open: async ({ id }, ctx) => {
    const scan = scanOf(ctx.db, id);
    const register = openRegisterOf(ctx);
    const { folder, key } = register;
    const { sha256, mediaType, bytes, number, revision } = scan;
    const state = await verifyAttachment(attachmentStore(folder), key, sha256);
    if (state !== 'sound') throw new DomainError(`attachment-${state}`);
    goOnAs(ctx, register);
    ctx.write((tx) => enterScanViewed(tx, scan));
    return {
      scan: viewOf(scan),
      number,
      revision,
      shown: ctx.desk.showScan({ folder, sha256, mediaType, bytes }),
    };
  },
  saveCopy: async ({ id }, ctx) => {
    const scan = scanOf(ctx.db, id);
    const register = openRegisterOf(ctx);
    const { folder, key } = register;
    const { number, revision, mark, mediaType } = scan;
    const chosen = await ctx.desk.chooseSave(
      `${number} rev ${revision} copy ${mark} scan`,
      scanExtension(mediaType),
    );
    if (!chosen) return null;
    goOnAs(ctx, register);
    const path = ctx.desk.use('save', chosen.token);
    // Entered first: data that left the program unseen would be worse than an entry too many.
    ctx.write((tx) => enterScanExported(tx, scan));
    await writeAttachmentTo(path, attachmentStore(folder), key, scan.sha256);
    return { fileName: basename(path), file: ctx.desk.tokenFor('file', path) };
  },
  remove: (input, ctx) => {
    ctx.write((tx) => removeScan(tx, input));
    return {};
  },
};
