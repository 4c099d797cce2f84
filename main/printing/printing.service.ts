import type { PrintingEntry } from '../../preload/contract/printing.ts';
import { enterPrinted, printsOf } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import type { Paper, PaperSubject } from './paper.ts';
import {
  findPrinting,
  insertPrinting,
  printingsBefore,
  setOutcome,
  type PrintingOutcome,
  type PrintingRow,
  type PrintingWay,
} from './printing.repository.ts';

/** How many pages left the program, and where to. */
export interface Departure {
  readonly pages: number;
  /** `file` unless it says otherwise: a file that anybody can print. */
  readonly way?: PrintingWay;
  /** Null for the system's dialog, which does not tell. */
  readonly printer?: string | null;
  /** Pages such as `3-4` when it was not the whole document. */
  readonly sheets?: string | null;
}

/** Enters that a paper has left the program, and tells the entry's id. */
export function enterPrinting(tx: UnitOfWork, entry: Paper & Departure): Recorded<string> {
  const id = tx.newId();
  const { kind, subject, sha256, pages } = entry;
  const way = entry.way ?? 'file';
  const printer = entry.printer ?? null;
  const sheets = entry.sheets ?? null;
  const reason = entry.reason ?? null;
  insertPrinting(tx.db, {
    id,
    officeId: tx.officeId,
    at: tx.at.toISOString(),
    by: tx.account.name,
    kind,
    sha256,
    pages,
    subject: JSON.stringify(subject),
    way,
    printer,
    sheets,
    reason,
  });
  const { title } = subject;
  const receipt = tx.record({
    entity: 'printing',
    entityId: id,
    kind: way === 'printer' ? 'printing.sent' : 'printing.saved',
    after: { paper: kind, title, pages, printer, sheets, printedBecause: reason, sha256 },
  });
  return recorded(id, receipt);
}

/**
 * Enters a paper that leaves the program for the first time, with all that follows from it: its agreements are
 * printed now. Every way out of the program goes through here.
 */
export function enterOnPaper(tx: UnitOfWork, paper: Paper, departure: Departure): Recorded<string> {
  const entered = enterPrinting(tx, { ...paper, ...departure });
  const { agreements = [], copies, drawing } = paper.subject;
  if (paper.kind === 'agreements' && agreements.length > 0) {
    enterPrinted(tx, agreements, marksIn(copies), drawing);
  }
  return entered;
}

/**
 * Whether a paper bears copies of agreements that were printed since it was drawn, or before, and does not say so:
 * another drawing of theirs has left the program, or it was drawn again only to be looked at.
 */
export function isSecondOriginal(db: ReadableDb, { kind, subject, reason }: Paper): boolean {
  if (kind !== 'agreements' || reason !== undefined) return false;
  const marks = marksIn(subject.copies);
  return printsOf(db, subject.agreements ?? []).some(
    ({ mark, prints }) => prints > 0 && (marks?.some((drawn) => drawn === mark) ?? true),
  );
}

/** The marks of the copies that were drawn; undefined, which is all of them, where nothing is said. */
function marksIn(copies: string | undefined): CopyMark[] | undefined {
  return copies === undefined
    ? undefined
    : (['A', 'B', 'C'] as const).filter((mark) => copies.includes(mark));
}

type CopyMark = 'A' | 'B' | 'C';

/**
 * Takes the answer to "Did it print?". It may be corrected.
 *
 * @throws DomainError `not-found`
 */
export function answerPrinting(
  tx: UnitOfWork,
  id: string,
  outcome: Exclude<PrintingOutcome, 'unknown'>,
): Recorded<void> {
  const present = findPrinting(tx.db, id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'printing' } });
  if (present.outcome === outcome) return recorded(undefined, tx.nothingWritten());
  setOutcome(tx.db, id, outcome);
  const receipt = tx.record({
    entity: 'printing',
    entityId: id,
    kind: outcome === 'printed' ? 'printing.confirmed' : 'printing.spoiled',
    after: { paper: present.kind, title: subjectOf(present).title, pages: present.pages },
  });
  return recorded(undefined, receipt);
}

/** What was on a paper that left the program; undefined for an unknown entry. */
export function printingSubject(db: ReadableDb, id: string): PaperSubject | undefined {
  const present = findPrinting(db, id);
  return present && subjectOf(present);
}

/** What was answered last about a printing. */
export function outcomeOfPrinting(db: ReadableDb, id: string): PrintingOutcome {
  return findPrinting(db, id)?.outcome ?? 'unknown';
}

function subjectOf({ subject }: PrintingRow): PaperSubject {
  return JSON.parse(subject) as PaperSubject;
}

/** Printings that a page of the list shows at once. */
const pageSize = 50;

/** The list of printings, a page of it. */
export function printingLog(
  db: ReadableDb,
  {
    kinds,
    text,
    before,
  }: {
    readonly kinds: readonly PrintingEntry['kind'][];
    readonly text: string;
    readonly before: number | null;
  },
): { entries: PrintingEntry[]; more: boolean } {
  const found = printingsBefore(db, {
    kinds,
    text: text.trim(),
    before: before ?? Number.MAX_SAFE_INTEGER,
    most: pageSize + 1,
  });
  return { entries: found.slice(0, pageSize).map(entryOf), more: found.length > pageSize };
}

function entryOf(printing: PrintingRow): PrintingEntry {
  const { subject: _, ...row } = printing;
  const { title, labels, devices = [] } = subjectOf(printing);
  return { ...row, title, labels: labels ? { ...labels, labels: devices.length } : null };
}
