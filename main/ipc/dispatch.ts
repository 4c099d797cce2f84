import { randomBytes } from 'node:crypto';
import type { ErrorValue } from '../../preload/contract/errors.ts';
import { endpointOf, type Domain, type Endpoint } from '../../preload/contract/index.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { CommandContext, OfficeContext, QueryContext, RegisterContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { refusalOf } from '../refusal.ts';
import { fieldIssues } from './field-issues.ts';
import type { Handlers } from './handler.ts';

/** Answers one call. Never rejects: a fault is an answer too. */
export type Dispatch = (call: string, input: unknown) => Promise<Result<unknown>>;

type AnyHandler = (input: unknown, context: OfficeContext) => unknown;

function handlerOf(handlers: Handlers, call: string): AnyHandler {
  const [domain = '', name = ''] = call.split('.');
  const calls = handlers[domain as Domain] as Readonly<Record<string, AnyHandler>>;
  const handler = calls[name];
  if (!handler) throw new Error(`No handler for ${call}`);
  return handler;
}

/**
 * Permits the call and says what its handler may touch: a register only if the call needs one, its handles
 * only for somebody signed in, writing only for a command.
 */
function contextFor(
  endpoint: Endpoint,
  office: OfficeContext,
): OfficeContext | RegisterContext | QueryContext | CommandContext {
  if (endpoint.needs === 'nothing') return office;
  const register = office.registers.current();
  if (!register) throw new DomainError('no-register');
  if (endpoint.needs === 'register') return { ...office, register };
  const account = office.session.account();
  if (!account) throw new DomainError('not-signed-in');
  if (!endpoint.roles.includes(account.role)) throw new DomainError('not-allowed');
  const reading: QueryContext = { ...office, account, db: register.db };
  if (endpoint.kind === 'query') return reading;
  return { ...reading, write: (work) => register.writeAs({ account }, work) };
}

async function run(
  call: string,
  input: unknown,
  office: OfficeContext,
  handlers: Handlers,
): Promise<unknown> {
  const endpoint = endpointOf(call);
  if (!endpoint) throw new DomainError('not-allowed');
  const context = contextFor(endpoint, office);
  const parsed = endpoint.input.safeParse(input);
  if (!parsed.success) throw new DomainError('invalid-input', { fields: fieldIssues(parsed.error, input) });
  const output = await handlerOf(handlers, call)(parsed.data, context);
  return endpoint.output.parse(output);
}

function internal(call: string, error: unknown, office: OfficeContext): ErrorValue {
  const ref = randomBytes(4).toString('hex');
  office.log.error(`${call} failed (${ref})`, error);
  return { code: 'internal', ref };
}

/**
 * The counter: looks the call up in the contract, permits, parses, runs and parses the answer. Knows
 * nothing of Electron.
 */
export function dispatcher(office: OfficeContext, handlers: Handlers): Dispatch {
  return async (call, input) => {
    try {
      return { ok: true, value: await run(call, input, office, handlers) };
    } catch (error) {
      return { ok: false, error: refusalOf(error) ?? internal(call, error, office) };
    }
  };
}
