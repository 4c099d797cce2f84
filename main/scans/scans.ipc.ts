import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import {
  attachmentBytes,
  attachmentStore,
  removeErasedFiles,
  verifyAttachment,
  writeAttachmentTo,
} from '../attachments/index.ts';
import type { CommandContext } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import type { Scan } from '../../preload/contract/scans.ts';
import { scanExtension } from './scan-content.rules.ts';
import type { QuarterTurns } from './grey-picture.rules.ts';
import { scannedOf } from './page.repository.ts';
import { scansOfAgreement, type ScanRecord } from './scan.repository.ts';
import {
  copyOf,
  enterScanExported,
  enterScanViewed,
  originalOf,
  removeScan,
  scanOf,
} from './scans.service.ts';
import { erasePutAway, putAway, takeBack } from './put-away.service.ts';
import { countUnfiled } from './unfiled.repository.ts';
import {
  discardPages,
  enterPageViewed,
  placePageByHand,
  targetsOf,
  unfiledOf,
  waitingPages,
} from './unfiled.service.ts';

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
  const { id, version, agreementId, mark, fileName, mediaType, bytes, filedAt, filedBy, page, hasOriginal } =
    scan;
  return {
    id,
    version,
    agreementId,
    mark,
    fileName,
    mediaType,
    bytes,
    filedAt,
    filedBy,
    page,
    hasOriginal,
  };
}

/** Whether somebody has dropped a file that can be read, and no folder. */
async function isFile(path: string): Promise<boolean> {
  return (
    isAbsolute(path) &&
    (await stat(path).then(
      (found) => found.isFile(),
      () => false,
    ))
  );
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
  takeDropped: async ({ paths }, ctx) => {
    const { desk } = ctx;
    const register = openRegisterOf(ctx);
    const found = await Promise.all(paths.map(isFile));
    // A share that is slow to answer must not give its files to whoever has signed in meanwhile.
    goOnAs(ctx, register);
    const files = paths.filter((_, index) => found[index]);
    return {
      files: files.map((path) => ({ token: desk.tokenFor('scan', path), name: basename(path) })),
      left: paths.length - files.length,
    };
  },
  sort: ({ files, keepOriginals }, { desk }) => {
    const paths = files.map((file) => desk.use('scan', file));
    return {
      job: desk.startJob({
        kind: 'sort-scans',
        files: paths.map((path) => ({ path, fileName: basename(path) })),
        keepOriginals,
      }),
    };
  },
  waiting: ({ what, after }, { db }) => {
    const { pages, blank } = countUnfiled(db);
    return { pages: waitingPages(db, what, after), total: pages, blank };
  },
  openWaiting: async ({ id }, ctx) => {
    const page = unfiledOf(ctx.db, id);
    const { sha256 } = page;
    const register = openRegisterOf(ctx);
    const { folder, key } = register;
    const bytes = await attachmentBytes(attachmentStore(folder), key, sha256);
    goOnAs(ctx, register);
    ctx.write((tx) => enterPageViewed(tx, page));
    return {
      shown: ctx.desk.showScan({ folder, sha256, mediaType: 'image/jpeg', bytes: bytes.length }),
    };
  },
  targets: ({ text }, { db }) => targetsOf(db, text),
  place: async (input, ctx) => {
    const { agreement, turn, ...where } = input;
    const { sha256 } = unfiledOf(ctx.db, input.id);
    const place = { ...where, agreementId: agreement };
    if (turn === 0) {
      ctx.write((tx) => placePageByHand(tx, place, null));
      return {};
    }
    const register = openRegisterOf(ctx);
    const ready = await ctx.desk.outcomeOf(
      ctx.desk.startJob({ kind: 'ready-page', sha256, turn: turn as QuarterTurns }),
    );
    if (ready.kind !== 'ready-page') throw new Error('Getting a page ready gave no page');
    goOnAs(ctx, register);
    ctx.write((tx) => placePageByHand(tx, place, ready.picture));
    return {};
  },
  discard: (input, ctx) => ({ discarded: ctx.write((tx) => discardPages(tx, input)) }),
  putAway: (_, { db }) => putAway(db),
  takeBack: ({ id }, ctx) => {
    ctx.write((tx) => takeBack(tx, id));
    return {};
  },
  erasePutAway: async (_, ctx) => {
    const { folder } = openRegisterOf(ctx);
    // What was put away in this very instant is meant as well.
    const erased = ctx.write((tx) => erasePutAway(tx, new Date(tx.at.getTime() + 1)));
    await removeErasedFiles(ctx.db, folder);
    return { erased };
  },
  scanned: ({ agreement }, { db }) =>
    scannedOf(db, agreement).map(({ mark, required, pages, filed, wholes }) => ({
      mark,
      required,
      pages,
      filed,
      wholes,
    })),
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
  saveCopy: async ({ id, original = false }, ctx) => {
    const scan = scanOf(ctx.db, id);
    const content = original ? originalOf(ctx.db, scan) : scan;
    const register = openRegisterOf(ctx);
    const { folder, key } = register;
    const { number, revision, mark, page } = scan;
    const chosen = await ctx.desk.chooseSave(
      [`${number} rev ${revision} copy ${mark}`, page === null || original ? 'scan' : `page ${page}`].join(
        ' ',
      ),
      scanExtension(content.mediaType),
    );
    if (!chosen) return null;
    goOnAs(ctx, register);
    const path = ctx.desk.use('save', chosen.token);
    // Entered first: data that left the program unseen would be worse than an entry too many.
    ctx.write((tx) => enterScanExported(tx, scan));
    await writeAttachmentTo(path, attachmentStore(folder), key, content.sha256);
    return { fileName: basename(path), file: ctx.desk.tokenFor('file', path) };
  },
  remove: (input, ctx) => {
    ctx.write((tx) => removeScan(tx, input));
    return {};
  },
};
