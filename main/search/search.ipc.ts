import type { DomainHandlers } from '../ipc/handler.ts';
import { find } from './search.service.ts';

export const searchHandlers: DomainHandlers<'search'> = {
  find: (input, ctx) => find(ctx.db, input.text, input.limit),
};
