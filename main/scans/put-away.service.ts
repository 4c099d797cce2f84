import type { PutAway } from '../../preload/contract/scan-inbox.ts';
import { removeErasedFiles } from '../attachments/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork, type Write } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { countPutAway, erasePictures, putAwayPages, takeBackPage } from './put-away.repository.ts';

/** Days for which the picture of a page that was put away is kept: a mistake shows within a month's work. */
const daysPutAway = 30;
const day = 24 * 60 * 60 * 1000;
/** Pages put away that are shown at once. */
const mostShown = 200;

/** Pages that were put away and can be taken back, each with the instant at which its picture goes. */
export function putAway(db: ReadableDb): PutAway {
  const pages = putAwayPages(db, mostShown).map((page) => ({
    ...page,
    until: new Date(Date.parse(page.at) + daysPutAway * day).toISOString(),
  }));
  return { pages, total: countPutAway(db), days: daysPutAway };
}

/** Has a page wait again that was put away. @throws DomainError `not-found` when its picture is gone, or it waits */
export function takeBack(tx: UnitOfWork, id: string): Recorded<void> {
  const page = putAwayPages(tx.db, Number.MAX_SAFE_INTEGER).find((one) => one.id === id);
  if (!page || takeBackPage(tx.db, id) === 0)
    throw new DomainError('not-found', { params: { entity: 'scan' } });
  const { fileName, filePage } = page;
  const receipt = tx.record({
    entity: 'scan',
    entityId: id,
    kind: 'scan.taken-back',
    after: { fileName, page: filePage },
  });
  return recorded(undefined, receipt);
}

/**
 * Erases the pictures of pages that were put away, for good.
 *
 * @param before those put away at this instant or later stay
 * @returns how many pages have lost their picture
 */
export function erasePutAway(tx: UnitOfWork, before: Date): Recorded<number> {
  const { pages, files } = erasePictures(tx.db, { before: before.toISOString(), at: tx.at.toISOString() });
  if (files === 0) return recorded(0, tx.nothingWritten());
  const receipt = tx.record({
    entity: 'scan',
    entityId: tx.officeId,
    kind: 'scan.pictures-erased',
    after: { pages, files },
  });
  return recorded(pages, receipt);
}

/** Erases the pictures of pages that were put away long enough ago, with their files. */
export async function forgetPutAway(work: {
  readonly db: ReadableDb;
  readonly write: Write;
  readonly folder: string;
  readonly now: () => Date;
}): Promise<void> {
  const before = new Date(work.now().getTime() - daysPutAway * day);
  work.write((tx) => erasePutAway(tx, before));
  await removeErasedFiles(work.db, work.folder);
}
