export { exchangeHandlers } from './exchange.ipc.ts';
export { importFile } from './import.job.ts';
export { reportWriter } from './report-file.ts';
