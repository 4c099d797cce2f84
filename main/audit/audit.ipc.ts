import type { DomainHandlers } from '../ipc/handler.ts';
import { acceptHead } from './accept-head.service.ts';
import { journalAccounts, journalKinds } from './journal.repository.ts';
import { journal, journalEntry, journalRows } from './journal.service.ts';
import { retentionOf, setRetention } from './retention.service.ts';
import { reviewAct, unreviewed } from './review.service.ts';
import { headOf } from './verify-feed.service.ts';

export const auditHandlers: DomainHandlers<'audit'> = {
  journal: (input, ctx) => journal(ctx.db, input.filter, input.before, input.limit),
  rows: (input, ctx) => journalRows(ctx.db, input.rows),
  entry: (input, ctx) => journalEntry(ctx.db, input.sequence),
  choices: (_, ctx) => ({ accounts: journalAccounts(ctx.db), kinds: journalKinds(ctx.db) }),
  head: (_, ctx) => headOf(ctx.db),
  unreviewed: (_, ctx) => journalRows(ctx.db, unreviewed(ctx.db)),
  review: (input, ctx) => {
    ctx.write((tx) => reviewAct(tx, input.sequence));
    return {};
  },
  exportJournal: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'journal',
      filter: input.filter,
      format: input.format,
      target: ctx.desk.use('save', input.target),
    }),
  }),
  feedState: (_, ctx) => ctx.desk.feed.state(),
  acceptHead: (input, ctx) => {
    ctx.write((tx) => acceptHead(tx, ctx.desk.feed.state(), input.reason));
    ctx.desk.feed.look(true);
    return {};
  },
  retention: (_, ctx) => retentionOf(ctx.db),
  setRetention: (input, ctx) => {
    ctx.write((tx) => setRetention(tx, input));
    return retentionOf(ctx.db);
  },
};
