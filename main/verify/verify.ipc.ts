import { basename } from 'node:path';
import type { DomainHandlers } from '../ipc/handler.ts';
import { verifyCode } from './verify.service.ts';

export const verifyHandlers: DomainHandlers<'verify'> = {
  code: ({ text }, ctx) => verifyCode(ctx.db, text),
  choose: async (_, { desk }) => (await desk.chooseScans())[0] ?? null,
  file: ({ file }, { desk }) => {
    const path = desk.use('scan', file);
    return { job: desk.startJob({ kind: 'verify-file', path, fileName: basename(path) }) };
  },
  redraw: ({ agreement, mark }, { desk }) => ({
    job: desk.startJob({ kind: 'redraw', agreement, mark, target: desk.temporaryPath('pdf') }),
  }),
};
