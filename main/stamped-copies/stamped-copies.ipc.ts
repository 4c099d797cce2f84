import type { DomainHandlers } from '../ipc/handler.ts';
import { copiesOverview } from './stamped-copies.service.ts';

export const stampedCopiesHandlers: DomainHandlers<'stampedCopies'> = {
  overview: ({ wanted }, ctx) => copiesOverview(ctx.db, wanted),
  draw: ({ wanted }, ctx) => ({
    job: ctx.desk.startJob({ kind: 'stamped-copies', wanted, target: ctx.desk.temporaryPath('pdf') }),
  }),
};
