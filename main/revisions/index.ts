export { revisionsHandlers } from './revisions.ipc.ts';
