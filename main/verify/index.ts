export { verifyHandlers } from './verify.ipc.ts';
export { verifyCode } from './verify.service.ts';
