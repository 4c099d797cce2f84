import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInput } from '../jobs/job-input.ts';
import { dailyIsDue } from './backup-due.rules.ts';
import { backupsIn, backupsOf } from './backup-folder.ts';
import { currentBackup } from './backup.service.ts';

/** Looks after the open register in the background: the backup of the day, and whether its file is damaged. */
export interface RegisterCare {
  /** Whether the register that is open was found damaged. */
  readonly damaged: () => boolean;
  /** Looks for damage in the register that is open now. */
  readonly examine: () => void;
  /** Makes the backup of the day if it is due and somebody is signed in. To be called now and then. */
  readonly keepUp: () => void;
}

export interface RegisterCareOptions {
  readonly register: () => OpenRegister | null;
  readonly isSignedIn: () => boolean;
  /** Runs a job in a thread of its own. */
  readonly run: (input: JobInput) => Promise<JobOutcome>;
  readonly now: () => Date;
  /** Told when damage was found. */
  readonly onDamage: () => void;
}

/** Milliseconds after which a daily backup that failed is tried again. */
const retryAfter = 3_600_000;

export function registerCare({
  register,
  isSignedIn,
  run,
  now,
  onDamage,
}: RegisterCareOptions): RegisterCare {
  let damagedFolder: string | null = null;
  let tried: { readonly folder: string; readonly at: number } | null = null;

  function isDue({ folder, db }: OpenRegister): boolean {
    if (tried?.folder === folder && Math.abs(now().getTime() - tried.at) < retryAfter) return false;
    const newest = backupsIn(backupsOf(folder))[0];
    if (!dailyIsDue(newest ? new Date(newest.manifest.at) : null, now())) return false;
    tried = { folder, at: now().getTime() };
    return currentBackup({ db, folder }) === null;
  }

  return {
    damaged: () => damagedFolder !== null && damagedFolder === register()?.folder,
    examine: () => {
      const folder = register()?.folder;
      if (folder === undefined) return;
      const found = (): void => {
        damagedFolder = folder;
        onDamage();
      };
      const take = (outcome: JobOutcome): void => {
        if (outcome.kind === 'examined' && !outcome.sound) found();
        else if (damagedFolder === folder) damagedFolder = null;
      };
      const refused = (error: unknown): void => {
        if (error instanceof DomainError && error.code === 'register-damaged') found();
      };
      run({ kind: 'examine' }).then(take, refused);
    },
    keepUp: () => {
      const open = register();
      if (!open || !isSignedIn() || !isDue(open)) return;
      // Its end is in the list of jobs; a failure is tried again within the hour.
      run({ kind: 'backup', to: null, trigger: 'daily' }).catch(() => undefined);
    },
  };
}
