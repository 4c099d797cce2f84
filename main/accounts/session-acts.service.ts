import { hostname } from 'node:os';
import type { RegisterContext } from '../context.ts';
import { recorded } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { markSignedIn, type AccountRecord } from './account.repository.ts';
import { storeSecret } from './accounts.service.ts';
import { proveSecret } from './prove-secret.service.ts';
import { hashSecret, isSecret } from './secret-hash.ts';
import { judgeSecret } from './secret.rules.ts';

/**
 * Signs somebody in, or unlocks for them.
 *
 * @returns whether it is the one who had locked
 * @throws DomainError as `proveSecret`, and `illegal-step` while somebody else works
 */
export async function signIn(
  typed: { readonly name: string; readonly secret: string },
  { register, session, desk }: RegisterContext,
): Promise<boolean> {
  if (session.account()) throw new DomainError('illegal-step');
  const locked = session.state() === 'locked' ? session.person() : null;
  const account = await proveSecret(register, typed, (tx, proven) => {
    markSignedIn(tx.db, proven.id, tx.at.toISOString());
    const receipt = tx.record({
      entity: 'account',
      entityId: proven.id,
      kind: proven.id === locked?.id ? 'account.unlocked' : 'account.signed-in',
      after: { name: proven.name, computer: hostname(), program: desk.appVersion },
    });
    return recorded(proven, receipt);
  });
  session.enter(register, account.id);
  return account.id === locked?.id;
}

/** Who may change the own secret: signed in, or signed in with a first PIN. */
function ownAccount({ session }: RegisterContext): AccountRecord {
  const state = session.state();
  const person = session.person();
  if (!person || (state !== 'signed-in' && state !== 'must-change')) throw new DomainError('not-signed-in');
  return person;
}

/**
 * Changes the own PIN or password. Whoever has just signed in with a first PIN has proved it already.
 *
 * @throws DomainError `invalid-input` for the field `secret` or `present`
 */
export async function changeOwnSecret(
  { present, secret }: { readonly present?: string | undefined; readonly secret: string },
  ctx: RegisterContext,
): Promise<void> {
  const own = ownAccount(ctx);
  const fault = judgeSecret(secret, own.name);
  if (fault) throw invalidInput(fault);
  const { register } = ctx;
  if (own.mustChange) {
    if (await isSecret(own.secret, secret)) throw invalidInput(issue('secret', 'secret-same'));
    const hashed = await hashSecret(secret);
    register.writeAs({ account: { name: own.name, role: own.role } }, (tx) =>
      storeSecret(tx, own.id, hashed),
    );
    return;
  }
  if (present === undefined || present === '') throw invalidInput(issue('present', 'required'));
  if (present === secret) throw invalidInput(issue('secret', 'secret-same'));
  const hashed = await hashSecret(secret);
  try {
    await proveSecret(register, { name: own.name, secret: present }, (tx) => storeSecret(tx, own.id, hashed));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'wrong-sign-in') {
      throw invalidInput(issue('present', 'secret-wrong'));
    }
    throw error;
  }
}
