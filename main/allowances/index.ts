export { allowancesHandlers } from './allowances.ipc.ts';
