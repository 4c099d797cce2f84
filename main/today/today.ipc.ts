import type { DomainHandlers } from '../ipc/handler.ts';
import { waiting } from './waiting.service.ts';

export const todayHandlers: DomainHandlers<'today'> = {
  waiting: (_, ctx) => waiting(ctx.db, ctx.now()),
};
