import { createHmac, hkdfSync } from 'node:crypto';
import { hostname } from 'node:os';
import type { OpenRegister } from '../database/open-register.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { accountNameKey } from './account-name.rules.ts';
import { findAccountByKey, type AccountRecord } from './account.repository.ts';
import { programAccount } from './program-account.ts';
import { isSecret } from './secret-hash.ts';
import {
  addFailure,
  clearFailures,
  dropFailuresBefore,
  findFailures,
} from './sign-in-failures.repository.ts';
import { oldestKept, secondsToWait, waitAfter } from './sign-in-wait.rules.ts';

/** Tries that may wait their turn; more come from no keyboard. */
const mostWaiting = 8;
/** Entered as the record of a failure under a name that nobody has. */
const nobody = '00000000-0000-0000-0000-000000000000';

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** One try at a time, so that tries made at once cannot each see the failures of none of the others. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= mostWaiting) throw new DomainError('too-many-tries', { params: { seconds: 5 } });
  waiting += 1;
  const turn = last.then(work);
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function digestOf(register: OpenRegister, nameKey: string): string {
  const key = Buffer.from(hkdfSync('sha256', register.key, '', 'boxfile sign-in names', 32));
  return createHmac('sha256', key).update(nameKey).digest('hex');
}

/** @throws DomainError `too-many-tries` with the `seconds` to wait */
function refuseTooEarly(db: OpenRegister['db'], digest: string, now: Date): void {
  const seconds = secondsToWait(findFailures(db, digest), now.getTime());
  if (seconds > 0) throw new DomainError('too-many-tries', { params: { seconds } });
}

function enterFailure(tx: UnitOfWork, digest: string, account: AccountRecord | null): Receipt {
  const at = tx.at.toISOString();
  dropFailuresBefore(tx.db, new Date(oldestKept(tx.at.getTime())).toISOString());
  addFailure(tx.db, digest, at);
  return tx.record({
    entity: 'account',
    entityId: account?.id ?? nobody,
    kind: 'account.sign-in-failed',
    after: { name: account?.name ?? null, computer: hostname() },
  });
}

/**
 * Lets somebody act who proves to be who they say: `act` runs in one transaction with the clearing of
 * earlier failures. A name that nobody has, a disabled account and a wrong secret are answered alike, with the
 * same work and the same entry.
 *
 * @throws DomainError `wrong-sign-in` with the `seconds` to wait before the next try, or `too-many-tries`
 */
export function proveSecret<T>(
  register: OpenRegister,
  typed: { readonly name: string; readonly secret: string },
  act: (tx: UnitOfWork, account: AccountRecord) => Recorded<T>,
): Promise<T> {
  return inTurn(async () => {
    const nameKey = accountNameKey(typed.name);
    const digest = digestOf(register, nameKey);
    refuseTooEarly(register.db, digest, register.now());
    const found = findAccountByKey(register.db, nameKey);
    const same = await isSecret(found?.secret ?? null, typed.secret);
    const proven = same && found !== null && found.disabledAt === null ? found : null;
    const author = { account: proven ? { name: proven.name, role: proven.role } : programAccount };
    const outcome = register.writeAs<{ readonly value: T } | { readonly seconds: number }>(author, (tx) => {
      // Another program on the same register may have failed while this one was reckoning.
      refuseTooEarly(tx.db, digest, tx.at);
      if (!proven) {
        const receipt = enterFailure(tx, digest, found);
        return recorded({ seconds: waitAfter(findFailures(tx.db, digest)?.failures ?? 0) }, receipt);
      }
      clearFailures(tx.db, digest);
      const { value, receipt } = act(tx, proven);
      return recorded({ value }, receipt);
    });
    if ('value' in outcome) return outcome.value;
    throw new DomainError('wrong-sign-in', { params: { seconds: outcome.seconds } });
  });
}
