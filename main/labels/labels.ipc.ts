import type { DomainHandlers } from '../ipc/handler.ts';
import { deviceOf, type DeviceRecord } from '../register/index.ts';
import { rememberLabelSheet } from '../settings/index.ts';
import { labelsOfPrinting } from './label-again.service.ts';
import { findingsOf } from './label-finding.repository.ts';
import { lookAtLabels, sheetViews } from './label-look.service.ts';
import { addSheet, changeSheet, removeSheet, sheetOf } from './own-sheets.service.ts';
import { leftToStick, reportLabel, stickLabel } from './stuck-labels.service.ts';

function labelled({ id: deviceId, boxNumber }: DeviceRecord) {
  return { deviceId, boxNumber };
}

export const labelsHandlers: DomainHandlers<'labels'> = {
  sheets: (_, { db }) => sheetViews(db),
  look: (order, { db }) => lookAtLabels(db, order),
  draw: ({ kind: labelKind, sheet, ...order }, ctx) => {
    const { id } = sheetOf(ctx.db, sheet);
    ctx.write((tx) => rememberLabelSheet(tx, labelKind, id));
    const target = ctx.desk.temporaryPath('pdf');
    return { job: ctx.desk.startJob({ kind: 'labels', labelKind, sheet: id, ...order, target }) };
  },
  drawTestPage: ({ sheet, offset }, ctx) => ({
    job: ctx.desk.startJob({ kind: 'label-test-page', sheet, offset, target: ctx.desk.temporaryPath('pdf') }),
  }),
  again: ({ printing }, { db }) => labelsOfPrinting(db, printing),
  ofDevice: ({ deviceId }, { db }) => findingsOf(db, deviceOf(db, deviceId).id),
  leftToStick: ({ printing }, { db }) => leftToStick(db, printing),
  stick: (input, ctx) => labelled(ctx.write((tx) => stickLabel(tx, input))),
  report: (input, ctx) => labelled(ctx.write((tx) => reportLabel(tx, input))),
  addSheet: (draft, ctx) => ({ id: ctx.write((tx) => addSheet(tx, draft)) }),
  changeSheet: (draft, ctx) => {
    ctx.write((tx) => changeSheet(tx, draft));
    return {};
  },
  removeSheet: ({ id, version }, ctx) => {
    ctx.write((tx) => removeSheet(tx, id, version));
    return {};
  },
};
