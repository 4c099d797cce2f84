export { boxCode, numberCode } from './labels.service.ts';
export { forgetFindings } from './label-finding.repository.ts';
export { labelSheet, preferredSheets } from './label-sheets.ts';
export { sheetOf } from './own-sheets.service.ts';
export { labelsHandlers } from './labels.ipc.ts';
export { payloadMac } from './payload-mac.ts';
