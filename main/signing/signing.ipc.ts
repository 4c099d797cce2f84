import type { DomainHandlers } from '../ipc/handler.ts';
import { correctSignature, recordSignatures, scanSignature, withdrawSignature } from './signing.service.ts';
import { signingOf } from './signing-view.service.ts';

export const signingHandlers: DomainHandlers<'signing'> = {
  of: ({ agreement }, ctx) => signingOf(ctx.db, agreement),
  record: (input, ctx) => {
    ctx.write((tx) => recordSignatures(tx, input));
    return signingOf(ctx.db, input.agreement);
  },
  scan: (input, ctx) => ctx.write((tx) => scanSignature(tx, input)),
  correct: (input, ctx) =>
    signingOf(
      ctx.db,
      ctx.write((tx) => correctSignature(tx, input)),
    ),
  withdraw: (input, ctx) =>
    signingOf(
      ctx.db,
      ctx.write((tx) => withdrawSignature(tx, input)),
    ),
};
