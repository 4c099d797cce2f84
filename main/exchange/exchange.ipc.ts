import { basename } from 'node:path';
import type { CommandContext, QueryContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import type { ImportSource } from '../jobs/job-input.ts';
import { readReport } from './report-file.ts';

function sourceOf(
  ctx: CommandContext,
  input: { readonly file: string; readonly kind: ImportSource['kind']; readonly sheet: string | null },
): ImportSource {
  const path = ctx.desk.pathOf('import', input.file);
  return { path, fileName: basename(path), kind: input.kind, sheet: input.sheet };
}

/** The rows that a finished dry run or import left. @throws DomainError `expired` when it left none */
async function reportOf(ctx: QueryContext, job: string): Promise<string> {
  const outcome = await ctx.desk.outcomeOf(job);
  if (outcome.kind !== 'import' || outcome.report === null) throw new DomainError('expired');
  return outcome.report;
}

export const exchangeHandlers: DomainHandlers<'exchange'> = {
  inspect: (input, ctx) => ({ job: ctx.desk.startJob({ kind: 'inspect', source: sourceOf(ctx, input) }) }),
  dryRun: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'dry-run',
      source: sourceOf(ctx, input),
      mapping: input.mapping,
      report: ctx.desk.temporaryPath('jsonl'),
    }),
  }),
  report: async (input, ctx) => readReport(ctx.desk.sealing, await reportOf(ctx, input.job), input),
  commit: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'import',
      source: sourceOf(ctx, input),
      mapping: input.mapping,
      leaveOutRefused: input.leaveOutRefused,
      report: ctx.desk.temporaryPath('jsonl'),
    }),
  }),
  exportInventory: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'export',
      what: input.what,
      format: input.format,
      target: ctx.desk.use('save', input.target),
    }),
  }),
};
