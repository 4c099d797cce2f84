import type { Role } from '../../preload/contract/endpoint.ts';
import type { CommandContext, RegisterContext } from '../context.ts';
import type { Write } from '../database/unit-of-work.ts';
import { recorded } from '../database/unit-of-work.ts';
import { DomainError, invalidInput } from '../errors.ts';
import { countAccounts, markSignedIn } from './account.repository.ts';
import { addAccount, addFirstAccount, refuseNames, resetSecret } from './accounts.service.ts';
import { newFirstPin } from './first-pin.ts';
import { programAccount } from './program-account.ts';
import { hashSecret } from './secret-hash.ts';
import { judgeSecret } from './secret.rules.ts';

/** Enters the first administrator, with a secret of their own choice, and signs them in. */
export async function createFirstAccount(
  input: { readonly name: string; readonly fullName: string; readonly secret: string },
  { register, session }: RegisterContext,
): Promise<void> {
  if (countAccounts(register.db) > 0) throw new DomainError('not-allowed');
  const { name, fullName, secret } = input;
  const fault = judgeSecret(secret, name);
  if (fault) throw invalidInput(fault);
  refuseNames(register.db, input);
  const hashed = await hashSecret(secret);
  const account = register.writeAs({ account: programAccount }, (tx) => {
    const added = addFirstAccount(tx, { name, fullName, hashed });
    markSignedIn(tx.db, added.value.id, tx.at.toISOString());
    return recorded(added.value, added.receipt);
  });
  session.enter(register, account.id);
}

/** Adds an account and gives its first PIN, which is shown once and kept nowhere. */
export async function createAccount(
  input: { readonly name: string; readonly fullName: string; readonly role: Role },
  { db, write }: CommandContext,
): Promise<string> {
  refuseNames(db, input);
  const pin = newFirstPin();
  const hashed = await hashSecret(pin);
  write((tx) => addAccount(tx, { ...input, hashed, mustChange: true }));
  return pin;
}

/** Puts a new first PIN in place of a forgotten secret and gives it, to be told to whom it is for. */
export async function renewSecret(
  account: { readonly id: string; readonly version: number },
  write: Write,
): Promise<string> {
  const pin = newFirstPin();
  const hashed = await hashSecret(pin);
  write((tx) => resetSecret(tx, { ...account, hashed }));
  return pin;
}
