import { basename } from 'node:path';
import type { OfficeInput } from '../../preload/contract/settings.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { backUpBeforeMigration } from '../backup/index.ts';
import { openRegister, type OpenRegister } from '../database/open-register.ts';
import type { Entity } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { unfinishedFiles } from '../files/index.ts';
import { refusalOf } from '../refusal.ts';
import {
  codeGate,
  createKeyedRegister,
  keyUnderPublishedCode,
  newKeys,
  openByCode,
  provenByCode,
  readKeySlots,
  restoreKeySlots,
  unlockByCode,
  type KeyRing,
  type KeySlots,
} from '../keys/index.ts';
import type { Account } from '../context.ts';
import { enterOffice } from './office.service.ts';
import { readRecent, rememberRegister, type RecentRegister } from './recent-registers.ts';

/** Opens, creates and closes the one register that is open. */
export interface Registers {
  readonly current: () => OpenRegister | null;
  /**
   * Opens a register whose key this computer keeps; the register that was open stays open when it is refused.
   *
   * @throws DomainError `recovery-code-needed` when the key is not here, and others
   */
  readonly open: (folder: string) => Promise<OpenRegister>;
  /**
   * Opens a register by its recovery code and keeps the key on this computer from then on.
   *
   * @throws DomainError `wrong-key` or `too-many-tries` with the `seconds` to wait, `wrong-key` with fields for
   *   a mistyped code, and others
   */
  readonly openByCode: (folder: string, code: string) => Promise<OpenRegister>;
  readonly create: (
    folder: string,
    office: Omit<OfficeInput, 'logo'>,
    logo: Uint8Array | null,
  ) => Promise<OpenRegister>;
  /** Opens a register whose key was had already, e.g. one that was just restored, and keeps the key here. */
  readonly openWith: (folder: string, key: Uint8Array) => OpenRegister;
  /**
   * The key of a register or of a backup of one: kept here, or under the recovery code of its day.
   *
   * @throws DomainError `recovery-code-needed`, and what `openByCode` throws for a wrong one
   */
  readonly keyOf: (folder: string, code?: string) => Promise<Uint8Array>;
  /** Whether this computer opens a register without its code, and whether it has a place for keys at all. */
  readonly keptHere: (
    registerId: string,
  ) => Promise<{ readonly keptHere: boolean; readonly keyStore: boolean }>;
  readonly close: () => void;
  /** Opens the register last in use, if there is one; a failure is kept for the first screen. */
  readonly reopenLast: () => Promise<void>;
  /** Resolves once `reopenLast`, if it was called, is through. */
  readonly settled: () => Promise<void>;
  readonly recent: () => readonly RecentRegister[];
  readonly failure: () => { readonly code: ErrorCode; readonly folder: string } | null;
}

export interface RegistersOptions {
  /** Who writes while nobody is signed in: the program itself. */
  readonly account: Account;
  readonly keys: KeyRing;
  /** File that remembers which registers were open. */
  readonly recentFile: string;
  /** Told of each register that was opened. */
  readonly onOpened?: (register: OpenRegister) => void;
  readonly afterCommit: (entities: ReadonlySet<Entity>) => void;
  /** Milliseconds to wait for another writer; the window waits less than the command line. */
  readonly patience: number;
}

export function registersOf(options: RegistersOptions): Registers {
  const { keys, recentFile } = options;
  const gate = codeGate(Date.now);
  let register: OpenRegister | null = null;
  let failure: ReturnType<Registers['failure']> = null;
  let reopening = Promise.resolve();
  const opening = (folder: string) => ({
    folder,
    account: options.account,
    afterCommit: options.afterCommit,
    patience: options.patience,
    beforeMigration: backUpBeforeMigration,
  });

  function remember({ folder }: OpenRegister): void {
    try {
      rememberRegister(recentFile, { folder, registerId: readKeySlots(folder).registerId });
    } catch {
      // A register that is open must not be called damaged because a list of registers could not be written.
    }
  }

  function take(fresh: OpenRegister): OpenRegister {
    register?.close();
    register = fresh;
    failure = null;
    remember(fresh);
    unfinishedFiles(fresh).sweep();
    options.onOpened?.(fresh);
    return fresh;
  }

  /** The slots of a register. Those that are lost or damaged are made anew where its key is kept here. */
  async function slotsOf(folder: string): Promise<KeySlots> {
    try {
      return readKeySlots(folder);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'register-damaged') throw error;
      const known = readRecent(recentFile).find((recent) => recent.folder === folder);
      const key = known && (await keys.find(known.registerId));
      if (!key) throw error;
      // Proves that the key is this register's before anything is written.
      openRegister({ ...opening(folder), key }).close();
      restoreKeySlots(folder, known.registerId, key, new Date());
      return readKeySlots(folder);
    }
  }

  async function openKept(folder: string): Promise<OpenRegister> {
    const slots = await slotsOf(folder);
    const key = keyUnderPublishedCode(slots) ?? (await keys.find(slots.registerId));
    const needed = new DomainError('recovery-code-needed', { params: { folder: basename(folder) } });
    if (!key) throw needed;
    try {
      return openRegister({ ...opening(folder), key });
    } catch (error) {
      // What this computer keeps is the key of an earlier register: only the sheet can tell.
      if (error instanceof DomainError && error.code === 'wrong-key') throw needed;
      throw error;
    }
  }

  async function reopen(folder: string): Promise<void> {
    try {
      take(await openKept(folder));
    } catch (error) {
      // Only damage lets a backup take the place of a register before anybody has signed in.
      failure = { code: refusalOf(error)?.code ?? 'register-damaged', folder };
    }
  }

  return {
    current: () => register,
    open: async (folder) => take(await openKept(folder)),
    openByCode: async (folder, code) => {
      const { registerId } = readKeySlots(folder);
      const opened = gate.pass(registerId, () => openByCode(opening(folder), code));
      provenByCode(folder, code);
      // Where the key cannot be kept, the code is asked for again next time.
      await keys.keep(registerId, opened.key).catch(() => false);
      return take(opened);
    },
    create: async (folder, office, logo) => {
      const made = newKeys();
      await keys.keep(made.registerId, made.key);
      try {
        return take(
          createKeyedRegister(opening(folder), made, (tx) => enterOffice(tx, office, logo ? { logo } : {})),
        );
      } catch (error) {
        keys.forget(made.registerId);
        throw error;
      }
    },
    openWith: (folder, key) => {
      const opened = take(openRegister({ ...opening(folder), key }));
      void keys.keep(readKeySlots(folder).registerId, key).catch(() => false);
      return opened;
    },
    keyOf: async (folder, code) => {
      const slots = readKeySlots(folder);
      if (code !== undefined) return gate.pass(slots.registerId, () => unlockByCode(folder, code));
      const present =
        register && readKeySlots(register.folder).registerId === slots.registerId ? register.key : null;
      const key = present ?? keyUnderPublishedCode(slots) ?? (await keys.find(slots.registerId));
      if (!key) throw new DomainError('recovery-code-needed', { params: { folder: basename(folder) } });
      return key;
    },
    keptHere: async (registerId) => ({
      keptHere: (await keys.find(registerId)) !== null,
      keyStore: await keys.available(),
    }),
    close: () => {
      register?.close();
      register = null;
    },
    reopenLast: () => {
      const last = readRecent(recentFile)[0];
      if (last) reopening = reopen(last.folder);
      return reopening;
    },
    settled: () => reopening,
    recent: () => readRecent(recentFile),
    failure: () => failure,
  };
}
