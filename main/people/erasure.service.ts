import type { Erasure } from '../../preload/contract/people.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { erasureKind, retentionOf } from '../audit/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { eraseWords, redactEntries } from './erase-words.service.ts';
import {
  agreementsHeld,
  entriesAbout,
  erasePersonRow,
  erasureFacts,
  namesakes,
  namesOfAccounts,
  overwriteDeleted,
  type AboutEntry,
} from './erasure.repository.ts';
import { judgeErasure, shortCode } from './erasure.rules.ts';
import { nameKey } from './name-key.rules.ts';
import { findPerson } from './person.repository.ts';
import { claimsHeld, eraseEvidence } from './record-erasure.repository.ts';
import { soughtElsewhere, wordsKey, type Erased } from './redact-words.rules.ts';
import { eraseScans, pagesOf, scansOf } from './scan-erasure.repository.ts';

function wordsFor(part: 'person' | 'scan'): string {
  const words = catalogues['en']?.people.erasure.erased[part];
  if (words === undefined) throw new Error('The English catalogue is missing');
  return words;
}

/** Whether somebody's data may be erased, and what would go. @throws DomainError `not-found` */
export function erasureOf(db: ReadableDb, id: string, today: string): Erasure {
  const facts = erasureFacts(db, id);
  if (!facts) throw new DomainError('not-found', { params: { entity: 'person' } });
  const agreements = agreementsHeld(db, id);
  return {
    ...judgeErasure(facts, retentionOf(db).years, today),
    pseudonym: `${wordsFor('person')} ${shortCode(id)}`,
    agreements: agreements.length,
    scans: scansOf(db, agreements).length + pagesOf(db, agreements),
    namesakes: sharedNames(db, id, namesIn(entriesAbout(db, id), id)).size,
  };
}

/** Those of somebody's names, as keys, that another person or account bears as well, also inside a longer one. */
function sharedNames(db: ReadableDb, id: string, names: readonly string[]): ReadonlySet<string> {
  const keys = names.map(wordsKey);
  const accounts = namesOfAccounts(db).map((name) => ` ${wordsKey(name)} `);
  const ofAccounts = keys.filter((key) => accounts.some((name) => name.includes(` ${key} `)));
  return new Set([...namesakes(db, id, keys), ...ofAccounts]);
}

/** Every name that somebody had, by the entries about them. */
function namesIn(entries: readonly AboutEntry[], id: string): string[] {
  const own = entries.filter((entry) => entry.entity === 'person' && entry.entityId === id);
  const names = own.flatMap(({ before, after }) =>
    [before, after].map(
      (json) => (JSON.parse(json ?? '{}') as { readonly fullName?: string }).fullName ?? '',
    ),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * Erases somebody's data: a pseudonym stands in the place of their name wherever it was, and everything else
 * that tells who they were goes. What their devices went through stays. The files of their scans are removed
 * by `removeErasedFiles`, once this is committed.
 *
 * @throws DomainError `not-found`, `stale-version`, `must-be-kept` with what is in the way
 */
export function erasePerson(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number },
  today: string,
): Recorded<void> {
  const { id } = input;
  const { obstacle, keptUntil, pseudonym } = erasureOf(tx.db, id, today);
  if (obstacle !== null) {
    throw new DomainError('must-be-kept', {
      params: { obstacle, ...(keptUntil === null ? {} : { keptUntil }) },
    });
  }
  overwriteDeleted(tx.db);
  const entries = entriesAbout(tx.db, id);
  const agreements = agreementsHeld(tx.db, id);
  const records = new Set([...agreements, ...claimsHeld(tx.db, id)]);
  const names = namesIn(entries, id);
  const number = findPerson(tx.db, id)?.idNumber ?? null;
  const erased: Erased = { id, pseudonym, names, numbers: number === null ? [] : [number], records };
  const shared = sharedNames(tx.db, id, names);
  const elsewhere = soughtElsewhere(erased, (name) => shared.has(wordsKey(name)));
  const row = { ...input, pseudonym, nameKey: nameKey(pseudonym), on: today };
  if (erasePersonRow(tx.db, row) === 0) throw new DomainError('stale-version');
  eraseWords(tx, erased, elsewhere);
  const attachments = eraseScans(tx.db, agreements, {
    at: tx.at.toISOString(),
    by: tx.account.name,
    name: wordsFor('scan'),
  });
  const evidence = eraseEvidence(tx.db, id, { at: tx.at.toISOString(), name: wordsFor('scan') });
  const receipt = tx.record({
    entity: 'person',
    entityId: id,
    kind: erasureKind,
    after: {
      fullName: pseudonym,
      agreements: agreements.length,
      scans: attachments.length + evidence.length,
      redacted: redactEntries(tx, entries, erased, elsewhere),
    },
  });
  return recorded(undefined, receipt);
}
