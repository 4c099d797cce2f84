import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, newNonce, withNonce } from '../../main/shell/content-security.ts';

describe('the policy of the page', () => {
  const policy = contentSecurityPolicy('abc');

  it('starts from nothing and lets only the program itself in', () => {
    const directives = new Map(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe(`'none'`);
    expect(directives.get('script-src')).toBe(`'self'`);
    expect(directives.get('style-src')).toBe(`'self' 'nonce-abc'`);
    for (const closed of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
      expect(directives.get(closed)).toBe(`'none'`);
    }
  });

  it('names no address, no inline and no eval', () => {
    expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
  });

  it('has a nonce of its own for each answer, which the page is told', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce));
    expect(nonces.size).toBe(100);
    expect(withNonce('<html><head><title>x</title>', 'abc')).toContain(
      '<meta property="csp-nonce" nonce="abc"><title>',
    );
  });
});
