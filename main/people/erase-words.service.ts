import { newSalt, wordsDigest } from '../database/change-digest.ts';
import { replaceWords } from '../database/change-feed.repository.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import {
  documentsUnder,
  entriesAt,
  entriesMatching,
  forgetNotes,
  forgetPrintedModels,
  replaceDocument,
  type AboutEntry,
} from './erasure.repository.ts';
import { nameKey } from './name-key.rules.ts';
import {
  forgetHoldersRecords,
  forgetUnusedParts,
  printedWords,
  rewordParts,
  rewordPrinting,
  rewrite,
  writtenTexts,
} from './record-erasure.repository.ts';
import {
  globsOf,
  redacted,
  redactedDocument,
  scrub,
  scrubbedEntry,
  scrubbedJson,
  type Erased,
  type Sought,
} from './redact-words.rules.ts';
import {
  devicesThroughHands,
  rewordDevice,
  rewordEverywhere,
  rewordStep,
  rewordTransmittal,
  rewordVoid,
  stepNotes,
  transmittalWords,
  voidReasons,
} from './word-erasure.repository.ts';

/** Entries that are held in memory at a time. */
const atOnce = 500;

/** Takes somebody out of entries of the feed, and answers what stands in them now. */
export function redactEntries(
  tx: UnitOfWork,
  entries: readonly AboutEntry[],
  erased: Erased,
  elsewhere: Sought,
): [number, string][] {
  const reword = (entry: AboutEntry, before: string | null, after: string | null, reason: string | null) =>
    rewordEntry(tx, entry, {
      before: scrubbedEntry(entry.entity, before, elsewhere),
      after: scrubbedEntry(entry.entity, after, elsewhere),
      reason: reason === null ? null : scrub(reason, elsewhere),
    });
  const theirs = entries.flatMap((entry) => {
    const reason = entry.reason === null ? null : scrub(entry.reason, erased);
    return reword(entry, redacted(entry, entry.before, erased), redacted(entry, entry.after, erased), reason);
  });
  const about = new Set(entries.map(({ sequence }) => sequence));
  const naming = entriesMatching(tx.db, globsOf(elsewhere)).filter((sequence) => !about.has(sequence));
  const others: [number, string][] = [];
  for (let first = 0; first < naming.length; first += atOnce) {
    for (const entry of entriesAt(tx.db, naming.slice(first, first + atOnce))) {
      others.push(...reword(entry, entry.before, entry.after, entry.reason));
    }
  }
  return [...theirs, ...others].toSorted(([a], [b]) => a - b);
}

/** Puts other words in the place of an entry's; answers nothing where they are the same. */
function rewordEntry(
  tx: UnitOfWork,
  entry: AboutEntry,
  next: Pick<AboutEntry, 'before' | 'after' | 'reason'>,
): [number, string][] {
  if (next.before === entry.before && next.after === entry.after && next.reason === entry.reason) return [];
  const words = { ...next, salt: newSalt() };
  replaceWords(tx.db, entry.sequence, wordsDigest(entry), words);
  return [[entry.sequence, wordsDigest(words)]];
}

/**
 * Takes somebody out of notes, reasons, owners' names, transmittals, printed documents and their titles.
 *
 * @param elsewhere what may be looked for in records of other people
 */
export function eraseWords(tx: UnitOfWork, erased: Erased, elsewhere: Sought): void {
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
  rewordEverywhere(tx.db, (text) => scrub(text, elsewhere));
}
