import type { SessionState } from '../../preload/contract/accounts.ts';
import type { Account } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { recorded } from '../database/unit-of-work.ts';
import { countAccounts, findAccount, type AccountRecord } from './account.repository.ts';
import { lockMinutesOf } from './accounts.service.ts';
import { isIdle } from './idle.rules.ts';
import { programAccount } from './program-account.ts';

/** Who sits at the window. It is kept here and nowhere else; the page only shows what it is told. */
export interface Session {
  readonly state: () => SessionState;
  /** Who may act, with the role of this moment; null before sign-in, while locked and with a first PIN. */
  readonly account: () => Account | null;
  /** Who has signed in, though they may have locked; null when nobody has. */
  readonly person: () => AccountRecord | null;
  /**
   * Whose the jobs, files and documents are that are made and asked for now: somebody's of the register as it
   * was opened, the program's while nobody is signed in, and nobody's while locked. Another register may have
   * somebody of the same sign-in name.
   */
  readonly owner: () => string;
  /** Lets somebody in who has proved who they are to this register; to nobody when another has come in its place. */
  readonly enter: (register: OpenRegister, accountId: string) => void;
  readonly lock: () => void;
  readonly leave: () => void;
  /** Somebody acted: the time until the lock starts anew. */
  readonly touch: () => void;
}

/** What nobody owns or may ask for. */
const noOwner = '';

export interface SessionOptions {
  readonly register: () => OpenRegister | null;
  /** Milliseconds of a clock that is never set. */
  readonly ticks: () => number;
  /** Told whenever who may act has changed. */
  readonly onChange: () => void;
  /** Told of an entry that could not be written, e.g. because another program was writing. */
  readonly onUnwritten: (kind: string, error: unknown) => void;
}

interface Inside {
  readonly register: OpenRegister;
  readonly accountId: string;
  /** Whether they came in with a PIN that somebody gave them. */
  readonly withFirstPin: boolean;
  readonly locked: boolean;
}

/** The session of one window. */
export function windowSession(options: SessionOptions): Session {
  const numbers = new WeakMap<OpenRegister, number>();
  let registersMet = 0;
  let inside: Inside | null = null;
  let touchedAt = 0;

  function ownerIn(register: OpenRegister, name: string): string {
    const number = numbers.get(register) ?? (registersMet += 1);
    numbers.set(register, number);
    // No sign-in name has this sign.
    return `${name}#${number}`;
  }

  function change(next: Inside | null): void {
    inside = next;
    options.onChange();
  }

  function enterInFeed(register: OpenRegister, person: AccountRecord, kind: string): void {
    try {
      register.writeAs({ account: { name: person.name, role: person.role } }, (tx) => {
        const after = { name: person.name };
        return recorded(undefined, tx.record({ entity: 'account', entityId: person.id, kind, after }));
      });
    } catch (error) {
      options.onUnwritten(kind, error);
    }
  }

  /**
   * Who is inside, as the register has them now. Whoever was disabled, whose register was closed, or whose
   * secret was reset since, is out: the new first PIN must be proved.
   */
  function present(): { readonly at: Inside; readonly person: AccountRecord } | null {
    if (!inside) return null;
    const at = inside;
    const person = options.register() === at.register ? findAccount(at.register.db, at.accountId) : null;
    const mayStay = person?.disabledAt === null && (at.withFirstPin || !person.mustChange);
    if (person && mayStay) return { at, person };
    change(null);
    return null;
  }

  function lock(): void {
    const here = present();
    if (!here || here.at.locked) return;
    // A first PIN, which others know, unlocks nothing that is worth keeping.
    change(here.person.mustChange ? null : { ...here.at, locked: true });
    enterInFeed(
      here.at.register,
      here.person,
      here.person.mustChange ? 'account.signed-out' : 'account.locked',
    );
  }

  function state(): SessionState {
    const register = options.register();
    if (!register) return 'no-register';
    const before = present();
    const untouched =
      before && !before.at.locked && isIdle(touchedAt, options.ticks(), lockMinutesOf(register.db));
    if (untouched) lock();
    const here = untouched ? present() : before;
    if (!here) return countAccounts(register.db) === 0 ? 'no-accounts' : 'signed-out';
    if (here.at.locked) return 'locked';
    return here.person.mustChange ? 'must-change' : 'signed-in';
  }

  function account(): Account | null {
    if (state() !== 'signed-in') return null;
    const person = present()?.person;
    return person ? { name: person.name, role: person.role } : null;
  }

  return {
    state,
    account,
    person: () => present()?.person ?? null,
    owner: () => {
      const now = state();
      if (now === 'locked' || now === 'must-change') return noOwner;
      const here = present();
      return here ? ownerIn(here.at.register, here.person.name) : programAccount.name;
    },
    enter: (register, accountId) => {
      if (options.register() !== register) return;
      touchedAt = options.ticks();
      const withFirstPin = findAccount(register.db, accountId)?.mustChange ?? false;
      change({ register, accountId, withFirstPin, locked: false });
    },
    lock,
    leave: () => {
      const here = present();
      if (!here) return;
      change(null);
      enterInFeed(here.at.register, here.person, 'account.signed-out');
    },
    touch: () => {
      touchedAt = options.ticks();
    },
  };
}

/** A session of somebody who needs not sign in: whoever runs the command line, or a test. */
export function standingSession(account: Account): Session {
  const nothing = (): void => {};
  return {
    state: () => 'signed-in',
    account: () => account,
    person: () => null,
    owner: () => account.name,
    enter: nothing,
    lock: nothing,
    leave: nothing,
    touch: nothing,
  };
}
