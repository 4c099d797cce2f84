import type { Erasure } from '../../preload/contract/people.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { erasureKind, retentionOf } from '../audit/index.ts';
import { newSalt, wordsDigest } from '../database/change-digest.ts';
import { replaceWords } from '../database/change-feed.repository.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import {
  agreementsHeld,
  devicesThroughHands,
  documentsUnder,
  entriesAbout,
  erasePersonRow,
  eraseScans,
  erasureFacts,
  forgetNotes,
  forgetPrintedModels,
  overwriteDeleted,
  replaceDocument,
  rewordDevice,
  rewordStep,
  rewordTransmittal,
  rewordVoid,
  scansOf,
  stepNotes,
  transmittalWords,
  voidReasons,
} from './erasure.repository.ts';
import { judgeErasure, shortCode } from './erasure.rules.ts';
import { nameKey } from './name-key.rules.ts';
import {
  claimsHeld,
  eraseEvidence,
  forgetHoldersRecords,
  forgetUnusedParts,
  printedWords,
  rewordParts,
  rewordPrinting,
  rewrite,
  writtenTexts,
} from './record-erasure.repository.ts';
import { redacted, redactedDocument, scrub, scrubbedJson, type Erased } from './redact-words.rules.ts';

type Entry = ReturnType<typeof entriesAbout>[number];

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
    scans: scansOf(db, agreements).length,
  };
}

/** Every name that somebody had, by the entries about them. */
function namesIn(entries: readonly Entry[], id: string): string[] {
  const own = entries.filter((entry) => entry.entity === 'person' && entry.entityId === id);
  const names = own.flatMap(({ before, after }) =>
    [before, after].map(
      (json) => (JSON.parse(json ?? '{}') as { readonly fullName?: string }).fullName ?? '',
    ),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/** Takes somebody out of entries of the feed, and answers what stands in them now. */
function redactEntries(tx: UnitOfWork, entries: readonly Entry[], erased: Erased): [number, string][] {
  const done: [number, string][] = [];
  for (const entry of entries) {
    const before = redacted(entry, entry.before, erased);
    const after = redacted(entry, entry.after, erased);
    const reason = entry.reason === null ? null : scrub(entry.reason, erased);
    if (before === entry.before && after === entry.after && reason === entry.reason) continue;
    const words = { before, after, reason, salt: newSalt() };
    replaceWords(tx.db, entry.sequence, wordsDigest(entry), words);
    done.push([entry.sequence, wordsDigest(words)]);
  }
  return done;
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
  const erased: Erased = { id, pseudonym, names: namesIn(entries, id), records };
  const row = { ...input, pseudonym, nameKey: nameKey(pseudonym), on: today };
  if (erasePersonRow(tx.db, row) === 0) throw new DomainError('stale-version');
  eraseWordsElsewhere(tx, erased);
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
      redacted: redactEntries(tx, entries, erased),
    },
  });
  return recorded(undefined, receipt);
}

/** Takes somebody out of notes, reasons, owners' names, transmittals, printed documents and their titles. */
function eraseWordsElsewhere(tx: UnitOfWork, erased: Erased): void {
  const { id, pseudonym, names } = erased;
  forgetPrintedModels(tx.db, id);
  forgetNotes(tx.db, id);
  forgetHoldersRecords(tx.db, id, pseudonym);
  for (const written of writtenTexts(tx.db, id)) {
    const text = scrub(written.text, erased);
    if (text !== written.text) rewrite(tx.db, written, text);
  }
  for (const { id: document, model } of documentsUnder(tx.db, id)) {
    const reworded = rewordParts(tx.db, model, (json) => scrubbedJson(json, erased));
    replaceDocument(tx.db, document, redactedDocument(reworded, erased));
  }
  forgetUnusedParts(tx.db);
  for (const { id: agreement, reason } of voidReasons(tx.db, id)) {
    rewordVoid(tx.db, agreement, scrub(reason, erased));
  }
  for (const { id: transmittal, carriedBy, note } of transmittalWords(tx.db)) {
    const next = {
      id: transmittal,
      carriedBy: carriedBy === null ? null : scrub(carriedBy, erased),
      note: note === null ? null : scrub(note, erased),
    };
    if (next.carriedBy !== carriedBy || next.note !== note) rewordTransmittal(tx.db, next);
  }
  for (const printing of printedWords(tx.db, id)) {
    const title = scrub(printing.title, erased);
    const reason = printing.reason === null ? null : scrub(printing.reason, erased);
    if (title !== printing.title || reason !== printing.reason) {
      rewordPrinting(tx.db, { id: printing.id, title, reason });
    }
  }
  for (const step of stepNotes(tx.db, id)) {
    const note = scrub(step.note, erased);
    if (note !== step.note) rewordStep(tx.db, step.id, note);
  }
  for (const device of devicesThroughHands(tx.db, id)) {
    const owns = names.some((name) => nameKey(name) === nameKey(device.ownerName ?? ''));
    const ownerName = owns ? pseudonym : device.ownerName;
    const notes = device.notes === null ? null : scrub(device.notes, erased);
    if (ownerName !== device.ownerName || notes !== device.notes) {
      rewordDevice(tx.db, { id: device.id, ownerName, notes });
    }
  }
}
