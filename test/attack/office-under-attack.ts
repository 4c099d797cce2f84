import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { lastChange } from '../../main/database/feed-head.repository.ts';
import { contract, endpointOf } from '../../preload/contract/index.ts';

/** Every call of the wire. */
export const calls: readonly string[] = Object.entries(contract).flatMap(([domain, endpoints]) =>
  Object.keys(endpoints).map((name) => `${domain}.${name}`),
);

export function endpoint(call: string): NonNullable<ReturnType<typeof endpointOf>> {
  const found = endpointOf(call);
  if (!found) throw new Error(`${call} is not in the contract`);
  return found;
}

/** All that an attack must leave as it is: the end of the change feed, and every byte of the register's files. */
export function stateOf(register: OpenRegister): unknown {
  const files = ['register.boxfile', 'register.boxfile-wal', 'register.keys'].map((name) => {
    const path = join(register.folder, name);
    return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
  });
  return { head: lastChange(register.db), files };
}
