export { defaultPlaceLevels } from './office.rules.ts';
export { paperLanguageOf, placeLevels } from './office.repository.ts';
export type { OfficeRecord } from './office.repository.ts';
export { enterOffice, officeOf, officeView, rememberLabelSheet } from './office.service.ts';
export { registersOf } from './registers.ts';
export type { Registers } from './registers.ts';
export { settingsHandlers } from './settings.ipc.ts';
