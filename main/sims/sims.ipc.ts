import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { deviceOf } from '../register/index.ts';
import { simRows, simViews } from './sim.repository.ts';
import { inspectSim, secureSim } from './sim-checks.service.ts';
import { simOf } from './find-sim.service.ts';
import { changeSim, pairSim, unpairSim } from './sims.service.ts';

/** A part of a number as the register writes it: without signs, and without the 0 before a national number. */
function numberPart(text: string): string {
  return text.replace(/[\s().+-]/g, '').replace(/^0/, '');
}

export const simsHandlers: DomainHandlers<'sims'> = {
  list: (input, ctx) => {
    const rows = simRows(ctx.db, numberPart(input.text));
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => simViews(ctx.db, input.rows),
  get: (input, ctx) => simOf(ctx.db, input.id),
  history: (input, ctx) => historyOf(ctx.db, simOf(ctx.db, input.id).id),
  pair: (input, ctx) => {
    const device = deviceOf(ctx.db, input.deviceId);
    return simOf(
      ctx.db,
      ctx.write((tx) => pairSim(tx, input.sim, device, input.on)),
    );
  },
  unpair: (input, ctx) => {
    ctx.write((tx) => unpairSim(tx, input));
    return simOf(ctx.db, input.id);
  },
  secure: (input, ctx) => {
    ctx.write((tx) => secureSim(tx, input));
    return simOf(ctx.db, input.id);
  },
  inspect: (input, ctx) => {
    ctx.write((tx) => inspectSim(tx, input));
    return simOf(ctx.db, input.id);
  },
  update: (input, ctx) => {
    ctx.write((tx) => changeSim(tx, input));
    return simOf(ctx.db, input.id);
  },
};
