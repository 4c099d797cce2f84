export { returnsHandlers } from './returns.ipc.ts';
export { recordHandBack, returnOf } from './returns.service.ts';
