import { accounts } from './accounts.ts';
import { agreements } from './agreements.ts';
import { allowances } from './allowances.ts';
import { backup } from './backup.ts';
import { audit } from './audit.ts';
import { blanks } from './blanks.ts';
import { boxFiles } from './box-files.ts';
import { councils } from './councils.ts';
import type { Endpoint, InputOf, OutputOf } from './endpoint.ts';
import { exchange } from './exchange.ts';
import { files } from './files.ts';
import { jobs } from './jobs.ts';
import { keys } from './keys.ts';
import { labels } from './labels.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { printing } from './printing.ts';
import { register } from './register.ts';
import { returns } from './returns.ts';
import { revisions } from './revisions.ts';
import { scans } from './scans.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { signing } from './signing.ts';
import { sims } from './sims.ts';
import { stampedCopies } from './stamped-copies.ts';
import { verify } from './verify.ts';
import { templates } from './templates.ts';
import { today } from './today.ts';
import { transmittals } from './transmittals.ts';

/** The only description of the wire: domain, then call. */
export const contract = {
  settings,
  places,
  people,
  register,
  sims,
  templates,
  agreements,
  signing,
  blanks,
  revisions,
  returns,
  allowances,
  scans,
  councils,
  transmittals,
  today,
  boxFiles,
  stampedCopies,
  verify,
  labels,
  printing,
  exchange,
  search,
  audit,
  backup,
  accounts,
  jobs,
  keys,
  files,
};

export type Contract = typeof contract;
export type Domain = keyof Contract;

/** Domain and call as one flat map, `register.list` to its endpoint. */
export type Calls = {
  [D in Domain as `${D}.${Extract<keyof Contract[D], string>}`]: never;
};
export type CallName = keyof Calls;

export type { Endpoint, InputOf, OutputOf };

/** The endpoint of a call name, or undefined for a name that is not in the contract. */
export function endpointOf(call: string): Endpoint | undefined {
  const [domain, name, ...rest] = call.split('.');
  if (!domain || !name || rest.length > 0 || !Object.hasOwn(contract, domain)) return undefined;
  const calls: Record<string, Endpoint> = contract[domain as Domain];
  return Object.hasOwn(calls, name) ? calls[name] : undefined;
}
