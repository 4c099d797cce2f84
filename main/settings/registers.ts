import type { OfficeInput } from '../../preload/contract/settings.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { createRegister, openRegister, type OpenRegister } from '../database/open-register.ts';
import type { Entity } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { createKey, readKey } from '../keys/index.ts';
import type { Account } from '../context.ts';
import { enterOffice, officeOf } from './office.service.ts';
import { readRecent, rememberRegister, type RecentRegister } from './recent-registers.ts';

/** Opens, creates and closes the one register that is open. */
export interface Registers {
  readonly current: () => OpenRegister | null;
  /** @throws DomainError; the register that was open stays open */
  readonly open: (folder: string) => OpenRegister;
  readonly create: (
    folder: string,
    office: Omit<OfficeInput, 'logo'>,
    logo: Uint8Array | null,
  ) => OpenRegister;
  readonly close: () => void;
  /** Opens the register last in use, if there is one; a failure is kept for the first screen. */
  readonly reopenLast: () => void;
  readonly recent: () => readonly RecentRegister[];
  readonly failure: () => { readonly code: ErrorCode; readonly folder: string } | null;
}

export interface RegistersOptions {
  /** Who writes while nobody is signed in: the program itself. */
  readonly account: Account;
  /** File that remembers which registers were open. */
  readonly recentFile: string;
  readonly afterCommit: (entities: ReadonlySet<Entity>) => void;
  /** Milliseconds to wait for another writer; the window waits less than the command line. */
  readonly patience: number;
}

export function registersOf(options: RegistersOptions): Registers {
  let register: OpenRegister | null = null;
  let failure: ReturnType<Registers['failure']> = null;
  const opening = (folder: string) => ({
    folder,
    account: options.account,
    afterCommit: options.afterCommit,
    patience: options.patience,
  });

  function take(fresh: OpenRegister): OpenRegister {
    register?.close();
    register = fresh;
    failure = null;
    rememberRegister(options.recentFile, { name: officeOf(fresh.db).name, folder: fresh.folder });
    return fresh;
  }

  const registers: Registers = {
    current: () => register,
    open: (folder) => take(openRegister({ ...opening(folder), key: readKey(folder) })),
    create: (folder, office, logo) =>
      take(
        createRegister({ ...opening(folder), key: createKey(folder) }, (tx) =>
          enterOffice(tx, office, logo ? { logo } : {}),
        ),
      ),
    close: () => {
      register?.close();
      register = null;
    },
    reopenLast: () => {
      const last = readRecent(options.recentFile)[0];
      if (!last) return;
      try {
        registers.open(last.folder);
      } catch (error) {
        const code = error instanceof DomainError ? error.code : 'register-damaged';
        failure = { code, folder: last.folder };
      }
    },
    recent: () => readRecent(options.recentFile),
    failure: () => failure,
  };
  return registers;
}
