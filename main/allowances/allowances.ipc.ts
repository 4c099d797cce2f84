import { basename } from 'node:path';
import { attachmentStore, verifyAttachment } from '../attachments/index.ts';
import { historyOf } from '../audit/index.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { claimsByRow, claimsUnder, holdingsUnder } from './claim.repository.ts';
import {
  claimOf,
  decideClaim,
  enterClaim,
  listClaims,
  overlappingClaims,
  payClaim,
  withdrawClaim,
} from './claims.service.ts';
import { enterEvidenceViewed, evidenceOf } from './evidence.service.ts';
import { planUnder } from './plan.repository.ts';
import { setPlan } from './plans.service.ts';

export const allowancesHandlers: DomainHandlers<'allowances'> = {
  of: ({ agreement }, ctx) => ({
    plan: planUnder(ctx.db, agreement),
    claims: claimsUnder(ctx.db, agreement),
    held: holdingsUnder(ctx.db, agreement),
  }),
  setPlan: ({ agreement, plan }, ctx) => ctx.write((tx) => setPlan(tx, agreement, plan)),
  overlapping: ({ agreement, except, ...period }, ctx) =>
    overlappingClaims(ctx.db, agreement, period, except),
  list: (filter, ctx) => listClaims(ctx.db, filter),
  rows: ({ rows }, ctx) => claimsByRow(ctx.db, rows),
  get: ({ id }, ctx) => claimOf(ctx.db, id),
  history: ({ id }, ctx) => historyOf(ctx.db, claimOf(ctx.db, id).id),
  enter: (input, ctx) =>
    claimOf(
      ctx.db,
      ctx.write((tx) => enterClaim(tx, input)),
    ),
  withdraw: (input, ctx) => {
    ctx.write((tx) => withdrawClaim(tx, input));
    return claimOf(ctx.db, input.id);
  },
  decide: (input, ctx) => {
    ctx.write((tx) => decideClaim(tx, input));
    return claimOf(ctx.db, input.id);
  },
  pay: (input, ctx) => {
    ctx.write((tx) => payClaim(tx, input));
    return claimOf(ctx.db, input.id);
  },
  chooseEvidence: async (_, { desk }) => [...(await desk.chooseScans())],
  attach: ({ id, files }, ctx) => {
    claimOf(ctx.db, id);
    const paths = files.map((file) => ctx.desk.use('scan', file));
    return {
      job: ctx.desk.startJob({
        kind: 'claim-evidence',
        claim: id,
        files: paths.map((path) => ({ path, fileName: basename(path) })),
      }),
    };
  },
  openEvidence: async ({ id }, ctx) => {
    const evidence = evidenceOf(ctx.db, id);
    const register = ctx.registers.current();
    if (!register) throw new DomainError('no-register');
    const { folder, key } = register;
    const { claimId, sha256, fileName, mediaType, bytes } = evidence;
    const state = await verifyAttachment(attachmentStore(folder), key, sha256);
    if (state !== 'sound') throw new DomainError(`attachment-${state}`);
    // Somebody else may have sat down, or opened another register, while the file was read.
    if (ctx.session.account()?.name !== ctx.account.name) throw new DomainError('not-signed-in');
    if (ctx.registers.current() !== register) throw new DomainError('no-register');
    ctx.write((tx) => enterEvidenceViewed(tx, evidence));
    return { claimId, fileName, mediaType, shown: ctx.desk.showScan({ folder, sha256, mediaType, bytes }) };
  },
  draw: (input, ctx) => {
    const { filter, format } = input;
    const target =
      input.format === 'xlsx' ? ctx.desk.use('save', input.target) : ctx.desk.temporaryPath('pdf');
    return { job: ctx.desk.startJob({ kind: 'claims', filter, format, target }) };
  },
};
