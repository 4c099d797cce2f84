import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { personOf } from '../people/index.ts';
import { deviceRows } from './device-list.repository.ts';
import { deviceOf } from './find-device.service.ts';
import { registerDevice } from './register-device.service.ts';
import { updateDevice, voidDevice } from './change-device.service.ts';
import { boxNumbers, checkDevice, deviceView, rowsOfList } from './device-view.service.ts';
import { handOversTo } from './hand-over.repository.ts';
import { handOver, takeBack } from './hand-over.service.ts';
import { matchDevice } from './match-device.service.ts';

export const registerHandlers: DomainHandlers<'register'> = {
  nextBoxNumber: (_, ctx) => boxNumbers(ctx.db),
  checkDevice: (input, ctx) => checkDevice(ctx.db, input.device, input.deviceId ?? null),
  registerDevice: (input, ctx) =>
    deviceView(
      ctx.db,
      ctx.write((tx) => registerDevice(tx, input)),
    ),
  updateDevice: (input, ctx) => {
    ctx.write((tx) => updateDevice(tx, input));
    return deviceView(ctx.db, input.id);
  },
  voidDevice: (input, ctx) => {
    ctx.write((tx) => voidDevice(tx, input));
    return deviceView(ctx.db, input.id);
  },
  list: (input, ctx) => {
    const rows = rowsOfList(ctx.db, input);
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => deviceRows(ctx.db, input.rows),
  get: (input, ctx) => deviceView(ctx.db, input.id),
  history: (input, ctx) => historyOf(ctx.db, deviceOf(ctx.db, input.id).id),
  heldBy: (input, ctx) => handOversTo(ctx.db, personOf(ctx.db, input.id).id),
  checkMatch: (input, ctx) => matchDevice(ctx.db, deviceOf(ctx.db, input.deviceId), input),
  handOver: (input, ctx) => {
    ctx.write((tx) => handOver(tx, input));
    return deviceView(ctx.db, input.deviceId);
  },
  takeBack: (input, ctx) => {
    ctx.write((tx) => takeBack(tx, input));
    return deviceView(ctx.db, input.id);
  },
};
