import type { PagePlace, PageTarget, WaitingPage } from '../../preload/contract/scan-inbox.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { agreementOf, pagesOfCopy, paperOfCode } from '../agreements/index.ts';
import { enterAttachment } from '../attachments/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { readBoxNumber } from '../register/index.ts';
import { numberOfImei, scannedOf, scansOfPage, targetsOfSeries } from './page.repository.ts';
import type { Place } from './place-page.rules.ts';
import { insertScan, markScanRemoved } from './scan.repository.ts';
import { copyOf } from './scans.service.ts';
import { presentAt, recordFiled } from './sort-pages.service.ts';
import {
  findUnfiled,
  keepGuesses,
  settleUnfiled,
  unfiledPages,
  type UnfiledPage,
} from './unfiled.repository.ts';

/** Waiting pages given at once. */
const mostShown = 100;

/** @throws DomainError `not-found`, also for a page that waits no longer */
export function unfiledOf(db: ReadableDb, id: string): UnfiledPage {
  const page = findUnfiled(db, id);
  if (!page) throw new DomainError('not-found', { params: { entity: 'scan' } });
  return page;
}

/** Enters that somebody looks at a waiting page: whoever it shows, it shows like any other paper. */
export function enterPageViewed(tx: UnitOfWork, page: UnfiledPage): Recorded<void> {
  const { id, fileName, filePage, number } = page;
  const after = { fileName, page: filePage, ...(number === null ? {} : { number }) };
  return recorded(undefined, tx.record({ entity: 'scan', entityId: id, kind: 'scan.page-viewed', after }));
}

/** Pages that wait, as they are shown. */
export function waitingPages(db: ReadableDb, what: 'pages' | 'blank', after: string | null): WaitingPage[] {
  return unfiledPages(db, { blank: what === 'blank', after, most: mostShown }).map((page) => {
    const { id, version, fileName, filePage, reason, number, addedAt, addedBy } = page;
    // Where the picture was filed already, nobody needs to guess any more.
    const open = page.guesses.filter((guess) => presentAt(db, guess, page) !== 'same');
    const guesses = open.map((guess) => namedPlace(db, guess));
    return { id, version, fileName, filePage, reason, number, guesses, addedAt, addedBy };
  });
}

function namedPlace(db: ReadableDb, { agreementId, mark, page }: Place): PagePlace {
  const { number, revision } = agreementOf(db, agreementId);
  return { agreementId, number, revision, mark, page };
}

/** What a typed number, an IMEI or a scanned code may mean. Empty when nothing is known by it. */
export function targetsOf(
  db: ReadableDb,
  text: string,
): { targets: PageTarget[]; mark: Place['mark'] | null; page: number | null } {
  const paper = paperOfCode(db, text);
  const number =
    paper.kind === 'box-file' ? null : (paper.number ?? numberOfImei(db, text.trim()) ?? text.trim());
  const reading = readBoxNumber(number ?? '');
  const box = reading.ok ? reading.value : null;
  const found = box ? targetsOfSeries(db, box.prefix, box.sequence) : [];
  const targets = found.map((row): PageTarget => ({
    ...row,
    printed: row.printed === 1,
    copies: scannedOf(db, row.agreementId).map(({ mark, state, pages, filed }) => ({
      mark,
      state,
      pages,
      filed,
    })),
  }));
  if (paper.kind !== 'form') return { targets, mark: null, page: null };
  const meant = targets.filter(({ agreementId }) => agreementId === paper.agreementId);
  return { targets: meant, mark: paper.mark, page: paper.page };
}

/**
 * Files a waiting page where somebody says it belongs, whatever the state of the agreement: paper that is void
 * or superseded is evidence too.
 *
 * @param picture of the page turned, where it had to be
 * @throws DomainError `not-found`, `stale-version`, `invalid-input`: with `page-filed` when another scan of that
 *   page is there and is not to be replaced
 */
export function placePageByHand(
  tx: UnitOfWork,
  input: Place & {
    readonly id: string;
    readonly version: number;
    readonly replace: boolean;
    readonly again: boolean;
  },
  picture: { readonly sha256: string; readonly bytes: number } | null,
): Recorded<void> {
  const { agreementId, mark, page } = input;
  const waiting = unfiledOf(tx.db, input.id);
  if (waiting.version !== input.version) throw new DomainError('stale-version');
  copyOf(tx.db, agreementId, mark);
  const last = pagesOfCopy(tx.db, agreementId, mark);
  if (last !== null && page > last) {
    throw invalidInput(issue('page', 'out-of-range', String(page), { min: 1, max: last }));
  }
  const place = { agreementId, mark, page };
  const sha256 = picture?.sha256 ?? waiting.sha256;
  const present = presentAt(tx.db, place, { ...waiting, sha256 });
  if (present === 'other' && !input.replace) throw invalidInput(issue('page', 'page-filed', String(page)));
  const at = tx.at.toISOString();
  const by = tx.account.name;
  if (present === 'other') takeOut(tx, place);
  if (present !== 'same') {
    if (picture) enterAttachment(tx.db, { ...picture, mediaType: 'image/jpeg', at });
    const { fileName, fileSha256, filePage, originalSha256 } = waiting;
    insertScan(tx.db, {
      id: tx.newId(),
      officeId: tx.officeId,
      agreementId,
      mark,
      sha256,
      mediaType: 'image/jpeg',
      fileName,
      at,
      by,
      from: { page, fileSha256, filePage, originalSha256 },
    });
  }
  const others = waiting.guesses.filter((guess) => !isSame(guess, place));
  keepGuesses(tx.db, { id: waiting.id, guesses: [...others, place] });
  if (!input.again) {
    const { id, version } = waiting;
    settleUnfiled(tx.db, { id, version: version + 1, settled: 'filed', at, by, reason: null });
  }
  const receipt = recordFiled(tx, [{ place, fileName: waiting.fileName }], {
    byHand: true,
    replaced: present === 'other',
  });
  return recorded(undefined, receipt ?? tx.nothingWritten());
}

const isSame = (a: Place, b: Place): boolean =>
  a.agreementId === b.agreementId && a.mark === b.mark && a.page === b.page;

/** Takes out what stands at a page that another scan is put in the place of. Its file is kept. */
function takeOut(tx: UnitOfWork, place: Place): void {
  for (const { id, version } of scansOfPage(tx.db, place)) {
    markScanRemoved(tx.db, {
      id,
      version,
      at: tx.at.toISOString(),
      by: tx.account.name,
      reason: replacedReason(),
    });
  }
}

/** Why a scan was taken out whose place another took. */
function replacedReason(): string {
  const reason = catalogues['en']?.scans.sort.replacedReason;
  if (reason === undefined) throw new Error('The English catalogue is missing');
  return reason;
}

/** Puts waiting pages away that belong to no agreement; those that wait no longer are passed over. */
export function discardPages(
  tx: UnitOfWork,
  input: { readonly ids: readonly string[]; readonly reason: string },
): Recorded<number> {
  const reason = input.reason.trim();
  if (reason === '') throw invalidInput(issue('reason', 'required'));
  const pages = input.ids.flatMap((id) => findUnfiled(tx.db, id) ?? []);
  const [first] = pages;
  if (!first) return recorded(0, tx.nothingWritten());
  const settling = { settled: 'discarded' as const, at: tx.at.toISOString(), by: tx.account.name, reason };
  for (const { id, version } of pages) settleUnfiled(tx.db, { id, version, ...settling });
  const receipt = tx.record({
    entity: 'scan',
    entityId: first.id,
    kind: 'scan.discarded',
    after: { fileName: first.fileName, page: first.filePage, pages: pages.length, reason },
  });
  return recorded(pages.length, receipt);
}
