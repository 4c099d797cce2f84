export { blanksHandlers } from './blanks.ipc.ts';
export { blanksForDevices, takeBlanks, type TakenForms } from './blanks.service.ts';
