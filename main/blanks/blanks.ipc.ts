import type { DomainHandlers } from '../ipc/handler.ts';
import { rowsOfSelection } from '../register/index.ts';
import { blanksForDevices, openBlankOf, takeBlanks } from './blanks.service.ts';
import { fillIn } from './fill.service.ts';
import { numberReport, seriesPrefixes } from './numbers.service.ts';

/** More runs than these nobody reads on a screen; paper and spreadsheet have them all. */
const mostRuns = 2000;

export const blanksHandlers: DomainHandlers<'blanks'> = {
  take: (input, ctx) => ctx.write((tx) => takeBlanks(tx, input)),
  forDevices: ({ selection }, ctx) => {
    const rows = rowsOfSelection(ctx.db, selection);
    return ctx.write((tx) => blanksForDevices(tx, rows));
  },
  draw: ({ agreements: ids, reason }, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'agreements',
      selection: { kind: 'agreements', ids },
      ...(reason === null ? {} : { reason }),
      target: ctx.desk.temporaryPath('pdf'),
    }),
  }),
  open: ({ code }, ctx) => openBlankOf(ctx.db, code),
  fill: (entry, ctx) => ctx.write((tx) => fillIn(tx, entry)),
  numbers: ({ prefix }, ctx) => numberReport(ctx.db, prefix, mostRuns),
  series: (_, ctx) => seriesPrefixes(ctx.db),
  drawNumbers: (input, ctx) => {
    const { prefix, format } = input;
    const target =
      input.format === 'xlsx' ? ctx.desk.use('save', input.target) : ctx.desk.temporaryPath('pdf');
    return { job: ctx.desk.startJob({ kind: 'number-report', prefix, format, target }) };
  },
};
