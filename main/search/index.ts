export { find } from './search.service.ts';
export { searchHandlers } from './search.ipc.ts';
