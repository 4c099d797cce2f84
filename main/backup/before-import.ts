import { holdsAnything } from './backup.repository.ts';
import { keepBackup, type BackupWork } from './backup.service.ts';

/**
 * Sees to it that there is a backup of the register as it was before an import. A register that holds nothing
 * needs none.
 */
export async function backUpBeforeImport(work: BackupWork): Promise<void> {
  if (!holdsAnything(work.db)) return;
  // The import tells its progress in rows; this only asks whether it was cancelled.
  await keepBackup({ ...work, progress: () => work.progress(0, 0) }, 'import');
}
