import { dirname } from 'node:path';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { isAway } from './away-backup.ts';
import { bringBackupTo, keepBackup } from './backup.service.ts';
import { backupBytes } from './manifest.ts';

/** Makes a backup beside the register, and where a folder is named another one there. */
export async function backupJob({ to, trigger }: JobInputOf<'backup'>, run: JobRun): Promise<JobOutcome> {
  const { folder, name, manifest } =
    to === null ? await keepBackup(run, trigger) : await bringBackupTo(to, run);
  return {
    kind: 'backup',
    path: folder,
    name,
    away: to !== null && isAway(run.folder, dirname(folder)),
    devices: manifest.devices,
    attachments: manifest.attachments.length,
    missing: manifest.missing.length,
    bytes: backupBytes(manifest),
    headSequence: manifest.head.sequence,
    headHash: manifest.head.hash,
  };
}
