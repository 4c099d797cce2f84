import { hash } from 'node:crypto';
import type { ReadableDb } from '../database/readable-db.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { builtInTemplate } from '../templates/index.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { findPart, keepPart } from './agreement.repository.ts';
import { formWords } from './form-words.ts';

/** Parts of a document that many agreements have in common and that are therefore kept once. */
const sharedParts = ['office', 'clauses', 'second', 'form'] as const;

/** Stores the parts a document shares with others and returns its own text with references to them. */
export function storeDocument(tx: UnitOfWork, document: AgreementDocument): string {
  const references: Record<string, string> = {};
  for (const part of sharedParts) {
    if (document[part] === null) continue;
    const json = JSON.stringify(document[part]);
    const sha256 = hash('sha256', json);
    keepPart(tx.db, sha256, json);
    references[part] = sha256;
  }
  return JSON.stringify({ ...document, ...references });
}

/** The document that was stored; one of an earlier Boxfile with what it could not say as it was then. */
export function storedDocument(db: ReadableDb, json: string): AgreementDocument {
  const stored = JSON.parse(json) as Record<string, unknown>;
  for (const part of sharedParts) {
    const reference = stored[part];
    if (typeof reference !== 'string') continue;
    const kept = findPart(db, reference);
    if (kept === undefined) throw new DomainError('register-damaged', { params: { part } });
    stored[part] = JSON.parse(kept);
  }
  return ('form' in stored ? stored : brought(stored)) as unknown as AgreementDocument;
}

/** A document of the time when there were no templates, one language and one logo. */
function brought(stored: Record<string, unknown>): Record<string, unknown> {
  const { logo, ...office } = stored['office'] as { readonly logo: string | null };
  const { signatures, stampArea, annex, users } = builtInTemplate('institution');
  return {
    ...stored,
    second: null,
    title: formWords(String(stored['language'])).title,
    filled: 'filled',
    template: { key: 'institution', version: 0, kind: 'institution' },
    form: { signatures, stampArea, annex, users },
    office: { ...office, lines: [], logos: logo === null ? [] : [logo] },
    terms: { ...(stored['terms'] as object), minimum: null },
    ruling: null,
  };
}
