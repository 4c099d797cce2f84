export { exchangeHandlers } from './exchange.ipc.ts';
export { importFile } from './import.job.ts';
export { reportCollector } from './report-csv.ts';
