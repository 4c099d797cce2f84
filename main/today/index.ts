export { todayHandlers } from './today.ipc.ts';
