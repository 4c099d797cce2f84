export { backUpBeforeMigration } from './before-migration.ts';
export { backupAt } from './backup-folder.ts';
export { backupHandlers } from './backup.ipc.ts';
export { keepBackup } from './backup.service.ts';
export { registerCare } from './register-care.ts';
export type { RegisterCare } from './register-care.ts';
export { stageRestore } from './restore-staging.ts';
