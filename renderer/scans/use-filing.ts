import { useState } from 'react';
import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import { useCommand } from '../api/use-command.ts';
import { useStartedJob, type StartedJob } from '../jobs/use-started-job.ts';

export interface Filing {
  /** The copy that files were last chosen for; null before that, and when its outcome was put away. */
  readonly mark: ScanCopyMark | null;
  readonly job: StartedJob<'scans.file'>['job'];
  readonly running: boolean;
  /** Asks for files and files them at a copy. */
  readonly choose: (mark: ScanCopyMark) => Promise<void>;
  readonly cancel: () => void;
  readonly putAway: () => void;
}

/** The filing of scans at one agreement, from the choice of files to what became of them. */
export function useFiling(agreement: string): Filing {
  const [mark, setMark] = useState<ScanCopyMark | null>(null);
  const choosing = useCommand('scans.choose');
  const { start, job, running, cancel, reset } = useStartedJob('scans.file');
  return {
    mark,
    job,
    running: running || choosing.running,
    cancel,
    choose: async (wanted) => {
      const chosen = await choosing.run({});
      if (!chosen || chosen.length === 0) return;
      setMark(wanted);
      const started = await start({ agreement, mark: wanted, files: chosen.map(({ token }) => token) });
      if (!started) setMark(null);
    },
    putAway: () => {
      reset();
      setMark(null);
    },
  };
}
