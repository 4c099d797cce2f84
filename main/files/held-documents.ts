import { rmSync } from 'node:fs';
import type { HeldDocument } from '../context.ts';
import { DomainError } from '../errors.ts';
import { newToken } from './tokens.ts';

/** Previews kept at once; an officer prints one batch after another and looks back at few. */
const mostDocuments = 12;

/** PDFs drawn in this session, by the token under which the page previews them. */
export interface HeldDocuments {
  readonly hold: (document: HeldDocument) => string;
  /** Throws `expired`. */
  readonly get: (token: string) => HeldDocument;
  /** File of the session behind a token, or null. */
  readonly pathOf: (token: string) => string | null;
  /** Removes a document before its time; a token that nobody holds is none. */
  readonly letGo: (token: string) => void;
}

export function heldDocuments(): HeldDocuments {
  const held = new Map<string, HeldDocument>();

  function letGo(token: string): void {
    const document = held.get(token);
    held.delete(token);
    if (document) rmSync(document.path, { force: true });
  }

  return {
    hold: (document) => {
      const oldest = held.keys().next();
      if (held.size >= mostDocuments && !oldest.done) letGo(oldest.value);
      const token = newToken();
      held.set(token, document);
      return token;
    },
    get: (token) => {
      const document = held.get(token);
      if (!document) throw new DomainError('expired');
      return document;
    },
    pathOf: (token) => held.get(token)?.path ?? null,
    letGo,
  };
}
