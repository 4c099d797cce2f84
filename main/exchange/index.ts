export { exchangeHandlers } from './exchange.ipc.ts';
export { importFile } from './import.job.ts';
export { reportCollector } from './report-csv.ts';
export type { SheetColumn, SheetRow } from './sheet-column.ts';
export { writeXlsx } from './xlsx-writer.ts';
