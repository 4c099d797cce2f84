import { useState } from 'react';
import type { Job } from '../../preload/contract/jobs.ts';
import type { BackupLine } from '../../preload/contract/backup.ts';
import { t } from 'i18next';
import { showDone } from '../api/notices.tsx';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useRunningJob } from './use-running-job.ts';

export interface RestoreAtStart {
  readonly restore: (backup: BackupLine, code?: string) => Promise<void>;
  /** The backup whose recovery code has to be typed. */
  readonly needsCode: BackupLine | null;
  readonly dropCode: () => void;
  readonly running: boolean;
  readonly job: Job | null;
  readonly cancel: () => void;
}

/** Restoring while no register is open, with the question for the recovery code where the key is not here. */
export function useRestoreAtStart(call: 'backup.restoreNew' | 'backup.restoreDamaged'): RestoreAtStart {
  const [asked, setAsked] = useState<BackupLine | null>(null);
  const [coded, setCoded] = useState(false);
  const restoring = useCommand(call, ({ code }) => {
    setCoded(code === 'recovery-code-needed' || code === 'wrong-key');
    return code === 'recovery-code-needed';
  });
  const { job, cancel } = useRunningJob(['restore'], restoring.running);

  const restore = async (backup: BackupLine, code?: string): Promise<void> => {
    setAsked(backup);
    setCoded(false);
    const done = await restoring.run({ backup: backup.token, ...(code !== undefined && { code }) });
    if (!done) return;
    if (done.missing > 0) showDone(t('backup.damaged.missing', { count: done.missing }));
    await forgetRegister();
  };
  return {
    restore,
    needsCode: coded ? asked : null,
    dropCode: () => setCoded(false),
    running: restoring.running,
    job,
    cancel,
  };
}
