import type { DomainHandlers } from '../ipc/handler.ts';
import { officeOf, rememberLabelSettings } from '../settings/index.ts';
import { sheetViews } from './labels.service.ts';

export const labelsHandlers: DomainHandlers<'labels'> = {
  sheets: (_, ctx) => {
    const { sheet, offset } = officeOf(ctx.db).labelSettings;
    return { sheets: sheetViews(), preferred: sheet, offset };
  },
  draw: ({ selection, sheet, start, offset }, ctx) => {
    ctx.write((tx) => rememberLabelSettings(tx, { sheet, offset }));
    const target = ctx.desk.temporaryPath('pdf');
    return { job: ctx.desk.startJob({ kind: 'labels', selection, sheet, start, offset, target }) };
  },
  drawTestPage: ({ sheet, offset }, ctx) => ({
    job: ctx.desk.startJob({ kind: 'label-test-page', sheet, offset, target: ctx.desk.temporaryPath('pdf') }),
  }),
};
