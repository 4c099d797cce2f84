import type { PrintingEntry } from '../../preload/contract/printing.ts';
import { reviewers } from '../../preload/contract/endpoint.ts';
import { enterPrinted, keepPagesOfCopy } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { judgeLeaving, type Leaving } from './leaving.service.ts';
import type { DrawnCopy, Paper, PaperSubject } from './paper.ts';
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
 * Enters a paper that has left the program, with all that follows from it: the copies that were not on paper before
 * are printed now, and how many pages they have is kept. Every way out of the program goes through here.
 *
 * @param leaving what `judgeLeaving` let pass
 */
export function enterOnPaper(
  tx: UnitOfWork,
  paper: Paper,
  departure: Departure,
  { copies, fresh, counted }: Leaving,
): Recorded<string> {
  const subject = paper.kind === 'agreements' ? subjectWith(paper.subject, copies) : paper.subject;
  const entered = enterPrinting(tx, { ...paper, ...departure, subject });
  for (const { marks, ids } of byMarks(fresh)) enterPrinted(tx, ids, marks, paper.subject.drawing);
  // An empty back is not among a copy's pages.
  for (const copy of counted) keepPagesOfCopy(tx.db, copy, copy.to - copy.from + 1);
  return entered;
}

/**
 * Judges a whole paper and enters it as a file that anybody can print.
 *
 * @throws DomainError `already-printed`, `drawing-outdated`, as `judgeLeaving`
 */
export function enterAsFile(tx: UnitOfWork, paper: Paper, pages: number): Recorded<string> {
  return enterOnPaper(tx, paper, { pages, way: 'file' }, judgeLeaving(tx.db, paper, null, []));
}

/** A subject with only the agreements and copies that left. */
function subjectWith(subject: PaperSubject, copies: readonly DrawnCopy[]): PaperSubject {
  const left = new Set(copies.map(({ agreement }) => agreement));
  return {
    ...subject,
    agreements: (subject.agreements ?? []).filter((id) => left.has(id)),
    copies: [...new Set(copies.map(({ mark }) => mark))].toSorted().join(''),
  };
}

/** Agreements of which the same copies left, in the order in which they were drawn. */
function byMarks(
  copies: readonly DrawnCopy[],
): { readonly marks: readonly DrawnCopy['mark'][]; readonly ids: readonly string[] }[] {
  const marksOf = new Map<string, DrawnCopy['mark'][]>();
  for (const { agreement, mark } of copies) {
    marksOf.set(agreement, [...(marksOf.get(agreement) ?? []), mark]);
  }
  const alike = new Map<string, { readonly marks: readonly DrawnCopy['mark'][]; readonly ids: string[] }>();
  for (const [id, marks] of marksOf) {
    const key = marks.toSorted().join('');
    const group = alike.get(key) ?? { marks, ids: [] };
    alike.set(key, group);
    group.ids.push(id);
  }
  return [...alike.values()];
}

/**
 * Takes the answer to "Did it print?" from whoever printed, or from those who look things through. It may be
 * corrected.
 *
 * @throws DomainError `not-found`, `not-allowed`, `illegal-step` for a file that was saved
 */
export function answerPrinting(
  tx: UnitOfWork,
  id: string,
  outcome: Exclude<PrintingOutcome, 'unknown'>,
): Recorded<void> {
  const present = findPrinting(tx.db, id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'printing' } });
  const { name, role } = tx.account;
  if (present.by !== name && !reviewers.includes(role)) throw new DomainError('not-allowed');
  // A file does not jam: calling it spoiled would only hide that it was given out.
  if (present.way !== 'printer') throw new DomainError('illegal-step');
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
