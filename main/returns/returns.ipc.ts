import { agreementOf } from '../agreements/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { addOwed, archiveAgreement, owingAgreements, returnOf, settle } from './returns.service.ts';

export const returnsHandlers: DomainHandlers<'returns'> = {
  of: ({ agreement }, ctx) => returnOf(ctx.db, agreement),
  owing: (_, ctx) => owingAgreements(ctx.db),
  addOwed: (input, ctx) => {
    ctx.write((tx) => addOwed(tx, input.agreement, input.owed));
    return returnOf(ctx.db, input.agreement);
  },
  settle: (input, ctx) =>
    returnOf(
      ctx.db,
      ctx.write((tx) => settle(tx, input)),
    ),
  archive: (input, ctx) => {
    ctx.write((tx) => archiveAgreement(tx, input));
    return agreementOf(ctx.db, input.id);
  },
  drawSlip: ({ agreement }, ctx) => {
    returnOf(ctx.db, agreement);
    return {
      job: ctx.desk.startJob({ kind: 'return-slip', agreement, target: ctx.desk.temporaryPath('pdf') }),
    };
  },
};
