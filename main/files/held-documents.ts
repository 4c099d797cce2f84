import { rmSync } from 'node:fs';
import type { HeldDocument } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Left } from '../printing/index.ts';
import { newToken } from './tokens.ts';

/** Previews kept at once; an officer prints one batch after another and looks back at few. */
const mostDocuments = 12;

/** PDFs drawn in this session, by the token under which the page previews them. */
export interface HeldDocuments {
  readonly hold: (document: Omit<HeldDocument, 'left'>) => string;
  /** Throws `expired`. */
  readonly get: (token: string) => HeldDocument;
  /** Remembers how one has left the program. */
  readonly leave: (token: string, left: Left) => void;
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
      held.set(token, { ...document, left: null });
      return token;
    },
    get: (token) => {
      const document = held.get(token);
      if (!document) throw new DomainError('expired');
      return document;
    },
    leave: (token, left) => {
      const document = held.get(token);
      if (document) held.set(token, { ...document, left });
    },
    pathOf: (token) => held.get(token)?.path ?? null,
    letGo,
  };
}
