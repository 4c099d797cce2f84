import type { BackupTrigger } from '../../preload/contract/backup.ts';
import type { Write } from '../database/unit-of-work.ts';
import { recorded } from '../database/unit-of-work.ts';
import { backupBytes, type Manifest } from './manifest.ts';

/** Whether a copy shares this PC's fate. */
export type BackupPlace = 'here' | 'away';

/** Enters in the change feed that a backup was made, with the head that it can be told by. */
export function enterBackup(
  write: Write,
  { head, devices, attachments, missing, ...manifest }: Manifest,
  where: BackupPlace,
  trigger: BackupTrigger,
): void {
  write((tx) =>
    recorded(
      undefined,
      tx.record({
        entity: 'backup',
        entityId: tx.officeId,
        kind: 'backup.made',
        after: {
          where,
          trigger,
          headSequence: head.sequence,
          headHash: head.hash,
          devices,
          attachments: attachments.length,
          missing: missing.length,
          bytes: backupBytes({ head, devices, attachments, missing, ...manifest }),
        },
      }),
    ),
  );
}
