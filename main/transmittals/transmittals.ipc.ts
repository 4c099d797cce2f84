import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { dayOf } from '../register/index.ts';
import { readyToDeliver, readyToIssue, readyToSign } from './ready.repository.ts';
import { scanReturn, settle, undoReturn } from './returning.service.ts';
import { planOf, send } from './sending.service.ts';
import { heldBy } from './transmittal.repository.ts';
import { transmittalNumber } from './transmittal.rules.ts';
import { outstanding, transmittalOf, transmittalRowsFor, transmittalViews } from './transmittals.service.ts';

export const transmittalsHandlers: DomainHandlers<'transmittals'> = {
  list: (input, ctx) => {
    const rows = transmittalRowsFor(ctx.db, { ...input, today: dayOf(ctx.now()) });
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => transmittalViews(ctx.db, input.rows, dayOf(ctx.now())),
  get: (input, ctx) => transmittalOf(ctx.db, input.id, dayOf(ctx.now())),
  history: (input, ctx) => historyOf(ctx.db, transmittalOf(ctx.db, input.id, dayOf(ctx.now())).id),
  ready: ({ purpose, to }, ctx) => {
    const person = to?.kind === 'person' ? to.id : null;
    const rows =
      purpose === 'issue'
        ? readyToIssue(ctx.db, person)
        : purpose === 'sign'
          ? readyToSign(ctx.db)
          : readyToDeliver(ctx.db, person);
    return { rows, total: rows.length };
  },
  plan: (input, ctx) => planOf(ctx.db, input),
  send: (input, ctx) => {
    const today = dayOf(ctx.now());
    const ids = ctx.write((tx) => send(tx, input));
    return {
      sent: ids.map((id) => {
        const { items: _items, note: _note, ...row } = transmittalOf(ctx.db, id, today);
        return row;
      }),
    };
  },
  settle: (input, ctx) => {
    ctx.write((tx) => settle(tx, input));
    return {};
  },
  scan: (input, ctx) => ctx.write((tx) => scanReturn(tx, input)),
  undoScan: (input, ctx) => {
    ctx.write((tx) => undoReturn(tx, input.copies, dayOf(ctx.now())));
    return {};
  },
  outstanding: (input, ctx) => outstanding(ctx.db, input.purpose, dayOf(ctx.now())),
  held: ({ purpose, to }, ctx) =>
    heldBy(ctx.db, purpose, {
      personId: to.kind === 'person' ? to.id : null,
      councilId: to.kind === 'council' ? to.id : null,
    }).map(({ sequence, ...item }) => ({ ...item, transmittal: transmittalNumber(sequence) })),
  drawSheets: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'transmittal-sheets',
      ids: input.ids,
      target: ctx.desk.temporaryPath('pdf'),
    }),
  }),
  drawReminders: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'reminders',
      purpose: input.purpose,
      to: input.to,
      target: ctx.desk.temporaryPath('pdf'),
    }),
  }),
};
