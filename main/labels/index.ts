export { boxCode } from './labels.service.ts';
export { labelSheets, preferredSheet } from './label-sheets.ts';
export { labelsHandlers } from './labels.ipc.ts';
