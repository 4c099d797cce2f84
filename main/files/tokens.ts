import { randomBytes } from 'node:crypto';
import type { TokenPurpose } from '../context.ts';
import { DomainError } from '../errors.ts';

/** Tokens beyond this many are forgotten, oldest first. */
const mostTokens = 500;

/** Stands between the page and the file system: the page holds tokens, this holds paths. */
export interface Tokens {
  /** The same path for the same purpose keeps its token. */
  readonly issue: (purpose: TokenPurpose, path: string) => string;
  /** Path behind a token that was issued for this purpose. Throws `expired`. */
  readonly pathOf: (purpose: TokenPurpose, token: string) => string;
  /** The same, and the token is good no longer. */
  readonly use: (purpose: TokenPurpose, token: string) => string;
}

/** An unguessable ticket of 32 characters. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

export function pathTokens(): Tokens {
  const held = new Map<string, { readonly purpose: TokenPurpose; readonly path: string }>();

  function pathOf(purpose: TokenPurpose, token: string): string {
    const entry = held.get(token);
    if (entry?.purpose !== purpose) throw new DomainError('expired');
    return entry.path;
  }

  return {
    issue: (purpose, path) => {
      for (const [token, entry] of held) {
        if (entry.purpose === purpose && entry.path === path) return token;
      }
      const oldest = held.keys().next();
      if (held.size >= mostTokens && !oldest.done) held.delete(oldest.value);
      const token = newToken();
      held.set(token, { purpose, path });
      return token;
    },
    pathOf,
    use: (purpose, token) => {
      const path = pathOf(purpose, token);
      held.delete(token);
      return path;
    },
  };
}
