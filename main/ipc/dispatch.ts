import { randomBytes } from 'node:crypto';
import type { ErrorValue } from '../../preload/contract/errors.ts';
import { endpointOf, type Domain, type Endpoint } from '../../preload/contract/index.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { CommandContext, OfficeContext, QueryContext, RegisterContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { refusalOf } from '../refusal.ts';
import { enterActWithReason } from '../accounts/index.ts';
import { fieldIssues } from './field-issues.ts';
import type { Handlers } from './handler.ts';
import { permit } from './permit.ts';

/**
 * Answers one call. Never rejects: a fault is an answer too. `options` is what the caller sends beside the
 * input: a reason, where the role alone does not permit the call.
 */
export type Dispatch = (call: string, input: unknown, options?: unknown) => Promise<Result<unknown>>;

type AnyHandler = (input: unknown, context: OfficeContext) => unknown;

function handlerOf(handlers: Handlers, call: string): AnyHandler {
  const [domain = '', name = ''] = call.split('.');
  const calls = handlers[domain as Domain] as Readonly<Record<string, AnyHandler>>;
  const handler = calls[name];
  if (!handler) throw new Error(`No handler for ${call}`);
  return handler;
}

type Context = OfficeContext | RegisterContext | QueryContext | CommandContext;

/** What a permitted call may touch, and what is entered in the change feed before it runs. */
interface Permitted {
  readonly context: Context;
  readonly enterReason: () => void;
}

/**
 * Permits the call and says what its handler may touch: a register only if the call needs one, its handles
 * only for somebody signed in, writing only for a command.
 */
function permitted(call: string, endpoint: Endpoint, office: OfficeContext, options: unknown): Permitted {
  const without = (context: Context): Permitted => ({ context, enterReason: () => {} });
  if (endpoint.needs === 'nothing') {
    // What somebody has left under the lock, another register would sweep away.
    const locked = endpoint.kind === 'command' && office.session.state() === 'locked';
    if (locked) throw new DomainError('not-signed-in');
    return without(office);
  }
  const register = office.registers.current();
  if (!register) throw new DomainError('no-register');
  if (endpoint.needs === 'register') return without({ ...office, register });
  const account = office.session.account();
  if (!account) throw new DomainError('not-signed-in');
  const reason = permit(endpoint, account, options);
  // What the page asks for by itself is no sign of somebody being there.
  if (endpoint.kind === 'command') office.session.touch();
  const author = reason === null ? { account } : { account, reason };
  const desk: OfficeContext['desk'] =
    reason === null
      ? office.desk
      : { ...office.desk, startJob: (input) => office.desk.startJob(input, reason) };
  const reading: QueryContext = { ...office, desk, account, db: register.db };
  return {
    context:
      endpoint.kind === 'query' ? reading : { ...reading, write: (work) => register.writeAs(author, work) },
    enterReason: () => {
      if (reason !== null) register.writeAs(author, (tx) => enterActWithReason(tx, call));
    },
  };
}

async function run(
  call: string,
  input: unknown,
  options: unknown,
  office: OfficeContext,
  handlers: Handlers,
): Promise<unknown> {
  const endpoint = endpointOf(call);
  if (!endpoint) throw new DomainError('not-allowed');
  const { context, enterReason } = permitted(call, endpoint, office, options);
  const parsed = endpoint.input.safeParse(input);
  if (!parsed.success) throw new DomainError('invalid-input', { fields: fieldIssues(parsed.error, input) });
  enterReason();
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
  return async (call, input, options) => {
    try {
      return { ok: true, value: await run(call, input, options, office, handlers) };
    } catch (error) {
      return { ok: false, error: refusalOf(error) ?? internal(call, error, office) };
    }
  };
}
