import { describe, expect, it } from 'vitest';
import { contract, endpointOf } from '../../preload/contract/index.ts';
import { eventNames } from '../../preload/contract/events.ts';
import { names, preloadOnly } from '../../preload/contract/names.ts';
import { handlers } from '../../main/ipc/handlers.ts';

const calls = Object.entries(contract).flatMap(([domain, endpoints]) =>
  Object.keys(endpoints).map((name) => ({ domain, name, call: `${domain}.${name}` })),
);

describe('the wire', () => {
  it('has the same calls in the contract, the preload and the handlers', () => {
    const listed = (wire: Record<string, object | readonly string[]>): string[] =>
      Object.entries(wire)
        .flatMap(([domain, of]) =>
          (Array.isArray(of) ? of : Object.keys(of)).map((name) => `${domain}.${String(name)}`),
        )
        .sort();
    expect([...listed(names), ...preloadOnly].toSorted()).toEqual(listed(contract));
    expect(listed(handlers)).toEqual(listed(contract));
  });

  it.each(calls)('$call is described in full', ({ call }) => {
    const endpoint = endpointOf(call);
    expect(endpoint?.roles.length).toBeGreaterThan(0);
    expect(['query', 'command']).toContain(endpoint?.kind);
    expect(['account', 'register', 'nothing']).toContain(endpoint?.needs);
  });

  it.each(calls)('$call takes an object of known fields and nothing else', ({ call }) => {
    const input = endpointOf(call)?.input;
    for (const stranger of [undefined, null, 7, 'text', [], () => {}, { neverAField: 1 }]) {
      expect(input?.safeParse(stranger).success).toBe(false);
    }
  });

  it('tells of four kinds of event', () => expect(eventNames).toEqual(['changed', 'job', 'session', 'feed']));
});
