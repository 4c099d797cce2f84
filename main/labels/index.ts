export { boxCode, numberCode } from './labels.service.ts';
export { labelSheet, preferredSheet } from './label-sheets.ts';
export { labelsHandlers } from './labels.ipc.ts';
export { payloadMac } from './payload-mac.ts';
