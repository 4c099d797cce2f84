export { awayState } from './backup-view.service.ts';
export { backUpBeforeMigration } from './before-migration.ts';
export { backupAt } from './backup-folder.ts';
export { backupHandlers } from './backup.ipc.ts';
export { backUpBeforeImport } from './before-import.ts';
export { registerCare } from './register-care.ts';
export type { RegisterCare } from './register-care.ts';
export { restoreToNewFolder } from './new-register.ts';
