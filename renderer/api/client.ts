import type { Contract, Domain, InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { Result } from '../../preload/contract/result.ts';
import { askReason } from '../accounts/ask-reason.tsx';
import { ApiError } from './api-error.ts';

/** `register.list` and so on: every call of the wire. */
export type CallName = {
  [D in Domain]: `${D}.${Extract<keyof Contract[D], string>}`;
}[Domain];

type EndpointOf<N extends CallName> = N extends `${infer D}.${infer C}`
  ? D extends Domain
    ? C extends keyof Contract[D]
      ? Contract[D][C]
      : never
    : never
  : never;

export type CallInput<N extends CallName> = InputOf<EndpointOf<N>>;
export type CallOutput<N extends CallName> = OutputOf<EndpointOf<N>>;

type Send = (input: unknown, options?: { readonly reason: string }) => Promise<Result<unknown>>;

/** Waits between attempts while another program writes to the register, in milliseconds. */
const busyWaits = [80, 160, 320, 640];

function sendOf(name: CallName): Send {
  const [domain = '', act = ''] = name.split('.');
  const calls = window.boxfile as unknown as Record<string, Record<string, Send>>;
  const send = calls[domain]?.[act];
  if (!send) throw new ApiError({ code: 'internal' });
  return send;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function patiently(send: Send, ...sent: Parameters<Send>): Promise<Result<unknown>> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await send(...sent);
    const wait = busyWaits[attempt];
    if (answer.ok || answer.error.code !== 'register-busy' || wait === undefined) return answer;
    await pause(wait);
  }
}

/**
 * Makes one call; throws ApiError when it is refused. A busy register is asked again a few times. Where the
 * role permits the act only with a stated reason, the reason is asked for first.
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const send = sendOf(name);
  let answer = await patiently(send, input);
  if (!answer.ok && answer.error.code === 'needs-reason') {
    const reason = await askReason();
    if (reason === null) throw new ApiError({ code: 'cancelled' });
    answer = await patiently(send, input, { reason });
  }
  if (!answer.ok) throw new ApiError(answer.error);
  return answer.value as CallOutput<N>;
}
