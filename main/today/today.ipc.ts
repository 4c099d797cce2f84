import type { DomainHandlers } from '../ipc/handler.ts';
import { dayOf } from '../register/index.ts';
import { waiting } from './waiting.service.ts';

export const todayHandlers: DomainHandlers<'today'> = {
  waiting: (_, ctx) => waiting(ctx.db, dayOf(ctx.now()), {}),
};
