import { agreementOf, paperOfCode } from '../agreements/index.ts';
import { enterAttachment } from '../attachments/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { numberIn } from './number-on-page.ts';
import { formFacts, scansOfPage } from './page.repository.ts';
import { placePage, type Place, type Placing } from './place-page.rules.ts';
import { findScanOfCopy, insertScan } from './scan.repository.ts';
import type { PageOutcome, SortedPage } from './sorted-page.ts';
import { insertUnfiled, isWaiting } from './unfiled.repository.ts';

/** Where a picture already stands that says it belongs to a page: there, elsewhere at that page, or nowhere. */
export type Present = 'same' | 'other' | 'none';

/** Whether a page of a copy is filed already, from the same page of the same file or with the same content. */
export function presentAt(
  db: ReadableDb,
  place: Place,
  picture: { readonly sha256: string; readonly fileSha256: string; readonly filePage: number },
): Present {
  if (findScanOfCopy(db, place.agreementId, place.mark, picture.sha256)) return 'same';
  const there = scansOfPage(db, place);
  const same = there.some(
    ({ fileSha256, filePage }) => fileSha256 === picture.fileSha256 && filePage === picture.filePage,
  );
  return same ? 'same' : there.length > 0 ? 'other' : 'none';
}

/** Where a page of a file belongs. */
function placingOf(db: ReadableDb, page: SortedPage, before: Place | null): Placing {
  const papers = page.codes.filter(({ kind }) => kind === 'qr').map(({ text }) => paperOfCode(db, text));
  return placePage(papers, {
    blank: page.blank,
    numberInText: numberIn(db, page),
    before,
    formOf: (place) => formFacts(db, place),
  });
}

/**
 * Files pages of one file where their codes say, in their order, and lays aside those that leave a doubt.
 *
 * @param last the place of the last page before these in the same file that had one
 */
export function sortPages(
  tx: UnitOfWork,
  pages: readonly SortedPage[],
  last: Place | null,
): Recorded<{ readonly outcomes: PageOutcome[]; readonly last: Place | null }> {
  let before = last;
  const filed: { readonly place: Place; readonly fileName: string }[] = [];
  const waiting: string[] = [];
  const outcomes = pages.map((page): PageOutcome => {
    const placing = placingOf(tx.db, page, before);
    const told = { fileName: page.fileName, filePage: page.filePage };
    const picture = { ...page, sha256: page.picture.sha256 };
    if (placing.kind === 'place') {
      before = placing.place;
      const present = presentAt(tx.db, placing.place, picture);
      if (present === 'same') return { ...told, state: 'already' };
      if (present === 'none') {
        enterPage(tx, page, placing.place);
        filed.push({ place: placing.place, fileName: page.fileName });
        return { ...told, state: 'filed', place: placing.place };
      }
    }
    if (isWaiting(tx.db, page.fileSha256, page.filePage)) return { ...told, state: 'already' };
    const ask =
      placing.kind === 'ask'
        ? placing
        : { reason: 'other-content' as const, number: null, guesses: [placing.place] };
    waiting.push(layAside(tx, page, ask));
    return { ...told, state: 'waiting', reason: ask.reason, number: ask.number };
  });
  let receipt = tx.nothingWritten();
  receipt = recordFiled(tx, filed, {}) ?? receipt;
  receipt = recordWaiting(tx, waiting, pages[0]?.fileName ?? '') ?? receipt;
  return recorded({ outcomes, last: before }, receipt);
}

function enterContents(tx: UnitOfWork, page: SortedPage): void {
  const at = tx.at.toISOString();
  enterAttachment(tx.db, { ...page.picture, mediaType: 'image/jpeg', at });
  if (page.original) enterAttachment(tx.db, { ...page.original, at });
}

function enterPage(tx: UnitOfWork, page: SortedPage, place: Place): void {
  enterContents(tx, page);
  insertScan(tx.db, {
    id: tx.newId(),
    officeId: tx.officeId,
    agreementId: place.agreementId,
    mark: place.mark,
    sha256: page.picture.sha256,
    mediaType: 'image/jpeg',
    fileName: page.fileName,
    at: tx.at.toISOString(),
    by: tx.account.name,
    from: {
      page: place.page,
      fileSha256: page.fileSha256,
      filePage: page.filePage,
      originalSha256: page.original?.sha256 ?? null,
    },
  });
}

function layAside(tx: UnitOfWork, page: SortedPage, ask: Omit<Placing & { kind: 'ask' }, 'kind'>): string {
  enterContents(tx, page);
  const id = tx.newId();
  insertUnfiled(tx.db, {
    id,
    officeId: tx.officeId,
    sha256: page.picture.sha256,
    fileName: page.fileName,
    fileSha256: page.fileSha256,
    filePage: page.filePage,
    originalSha256: page.original?.sha256 ?? null,
    reason: ask.reason,
    number: ask.number,
    guesses: ask.guesses,
    addedAt: tx.at.toISOString(),
    addedBy: tx.account.name,
  });
  return id;
}

/** Enters pages in the history of their agreements, one entry for each copy. */
export function recordFiled(
  tx: UnitOfWork,
  filed: readonly { readonly place: Place; readonly fileName: string }[],
  more: Readonly<Record<string, unknown>>,
): Receipt | null {
  const copies = new Map<string, { place: Place; pages: number[]; fileName: string }>();
  for (const { place, fileName } of filed) {
    const key = `${place.agreementId} ${place.mark}`;
    const copy = copies.get(key) ?? { place, pages: [], fileName };
    copy.pages.push(place.page);
    copies.set(key, copy);
  }
  let receipt: Receipt | null = null;
  for (const { place, pages, fileName } of copies.values()) {
    const { number, revision, deviceId } = agreementOf(tx.db, place.agreementId);
    receipt = tx.record({
      entity: 'agreement',
      entityId: place.agreementId,
      kind: 'agreement.pages-filed',
      ...(deviceId === null ? {} : { deviceId }),
      after: { number, revision, copy: place.mark, pages: pages.join(', '), fileName, ...more },
    });
  }
  return receipt;
}

function recordWaiting(tx: UnitOfWork, ids: readonly string[], fileName: string): Receipt | null {
  const [first] = ids;
  if (first === undefined) return null;
  return tx.record({
    entity: 'scan',
    entityId: first,
    kind: 'scan.waiting',
    after: { fileName, pages: ids.length },
  });
}
