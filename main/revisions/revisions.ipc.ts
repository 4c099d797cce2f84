import { agreementOf } from '../agreements/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { pastDevicesOf, swapDevice, transferDevice } from '../register/index.ts';
import { renewalsDue } from './renewal.repository.ts';
import { renewAll, revise } from './revisions.service.ts';

export const revisionsHandlers: DomainHandlers<'revisions'> = {
  revise: (input, ctx) =>
    agreementOf(
      ctx.db,
      ctx.write((tx) => revise(tx, input)),
    ),
  due: ({ until }, ctx) => renewalsDue(ctx.db, until),
  renew: (input, ctx) => ctx.write((tx) => renewAll(tx, input)),
  transfer: (input, ctx) =>
    agreementOf(
      ctx.db,
      ctx.write((tx) => transferDevice(tx, input)),
    ),
  swap: (input, ctx) =>
    agreementOf(
      ctx.db,
      ctx.write((tx) => swapDevice(tx, input)),
    ),
  pastDevices: ({ device }, ctx) => pastDevicesOf(ctx.db, device),
};
