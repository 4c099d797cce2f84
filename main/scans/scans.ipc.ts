import { basename } from 'node:path';
import { attachmentStore, verifyAttachment, writeAttachmentTo } from '../attachments/index.ts';
import type { OfficeContext } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import type { Scan } from '../../preload/contract/scans.ts';
import { scanExtension } from './scan-content.rules.ts';
import { scansOfAgreement, type ScanRecord } from './scan.repository.ts';
import { copyOf, enterScanExported, enterScanViewed, removeScan, scanOf } from './scans.service.ts';

function openRegisterOf(ctx: OfficeContext): OpenRegister {
  const register = ctx.registers.current();
  if (!register) throw new DomainError('no-register');
  return register;
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
    const { folder, key } = openRegisterOf(ctx);
    const { sha256, mediaType, bytes, number, revision } = scan;
    const state = await verifyAttachment(attachmentStore(folder), key, sha256);
    if (state !== 'sound') throw new DomainError(`attachment-${state}`);
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
    const { folder, key } = openRegisterOf(ctx);
    const { number, revision, mark, mediaType } = scan;
    const chosen = await ctx.desk.chooseSave(
      `${number} rev ${revision} copy ${mark} scan`,
      scanExtension(mediaType),
    );
    if (!chosen) return null;
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
