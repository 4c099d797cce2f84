import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';

export const jobsHandlers: DomainHandlers<'jobs'> = {
  list: (_, { desk }) => [...desk.jobs()],
  get: ({ id }, { desk }) => {
    const job = desk.jobs().find((known) => known.id === id);
    if (!job) throw new DomainError('expired');
    return job;
  },
  cancel: ({ id }, { desk }) => {
    desk.cancelJob(id);
    return {};
  },
};
