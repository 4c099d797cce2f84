import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import type { ScanMediaType } from '../../preload/contract/scans.ts';
import { agreementOf } from '../agreements/index.ts';
import { enterAttachment, findAttachment } from '../attachments/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Change, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import {
  findScan,
  findScanOfCopy,
  insertScan,
  markScanRemoved,
  otherAgreementsWith,
  type ScanRecord,
} from './scan.repository.ts';

/** A file that is in the store and is to be filed. */
export interface StoredScan {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: ScanMediaType;
  readonly fileName: string;
}

/** Where a scan now stands, and whether it stood there before. */
export interface FiledScan extends StoredScan {
  readonly id: string;
  readonly state: 'filed' | 'already';
  /** Numbers of other agreements at which the same content stands. */
  readonly alsoAt: readonly string[];
}

/** @throws DomainError `not-found`, also for a scan that was taken out */
export function scanOf(db: ReadableDb, id: string): ScanRecord {
  const scan = findScan(db, id);
  if (!scan) throw new DomainError('not-found', { params: { entity: 'scan' } });
  return scan;
}

/** @throws DomainError `not-found` for an agreement that is not there, `invalid-input` for a copy it does not have */
export function copyOf(db: ReadableDb, agreementId: string, mark: string): ReturnType<typeof agreementOf> {
  const agreement = agreementOf(db, agreementId);
  if (!agreement.copies.some((copy) => copy.mark === mark)) {
    throw invalidInput(issue('copy', 'not-in-list', mark));
  }
  return agreement;
}

/**
 * Files scans at a paper copy, whatever the state of its agreement: paper may be older than the register, and
 * a spoiled form is evidence too. Content that stands at the copy already is passed over.
 *
 * @throws DomainError `not-found`, `invalid-input`
 */
export function fileScans(
  tx: UnitOfWork,
  order: {
    readonly agreementId: string;
    readonly mark: ScanCopyMark;
    readonly files: readonly StoredScan[];
  },
): Recorded<FiledScan[]> {
  const { agreementId, mark } = order;
  const agreement = copyOf(tx.db, agreementId, mark);
  const { number, revision, deviceId } = agreement;
  const at = tx.at.toISOString();
  const filed: FiledScan[] = [];
  let receipt = tx.nothingWritten();
  for (const file of order.files) {
    const present = findScanOfCopy(tx.db, agreementId, mark, file.sha256);
    const alsoAt = otherAgreementsWith(tx.db, file.sha256, agreementId);
    if (present) {
      filed.push({ ...file, id: present.id, state: 'already', alsoAt });
      continue;
    }
    const id = tx.newId();
    enterAttachment(tx.db, { ...file, at });
    const scan = { ...file, id, officeId: tx.officeId, agreementId, mark, at, by: tx.account.name };
    insertScan(tx.db, { ...scan, from: null });
    receipt = tx.record({
      entity: 'agreement',
      entityId: agreementId,
      kind: 'agreement.scan-filed',
      ...(deviceId === null ? {} : { deviceId }),
      after: { number, revision, copy: mark, scan: id, fileName: file.fileName, sha256: file.sha256 },
    });
    filed.push({ ...file, id, state: 'filed', alsoAt });
  }
  return recorded(filed, receipt);
}

/** An entry about one scan in the history of its agreement and its device. */
function entryOf(scan: ScanRecord, kind: Change['kind'], more: Record<string, unknown> = {}): Change {
  const { agreementId, deviceId, number, revision, mark, id, fileName, page } = scan;
  return {
    entity: 'agreement',
    entityId: agreementId,
    kind,
    ...(deviceId === null ? {} : { deviceId }),
    after: { number, revision, copy: mark, page, scan: id, fileName, ...more },
  };
}

/** The file that a page came from. @throws DomainError `not-found` where it is not kept */
export function originalOf(
  db: ReadableDb,
  scan: ScanRecord,
): { readonly sha256: string; readonly mediaType: ScanMediaType } {
  const original = scan.originalSha256 === null ? undefined : findAttachment(db, scan.originalSha256);
  if (!original) throw new DomainError('not-found', { params: { entity: 'scan' } });
  return { sha256: original.sha256, mediaType: original.mediaType as ScanMediaType };
}

/** Enters that somebody looks at a scan: it shows a person's name, identity number and signature. */
export function enterScanViewed(tx: UnitOfWork, scan: ScanRecord): Recorded<void> {
  return recorded(undefined, tx.record(entryOf(scan, 'agreement.scan-viewed')));
}

/** Enters that a scan was written to a file of somebody's choice. */
export function enterScanExported(tx: UnitOfWork, scan: ScanRecord): Recorded<void> {
  return recorded(undefined, tx.record(entryOf(scan, 'agreement.scan-exported')));
}

/**
 * Takes a scan out that was filed by mistake. The file and both entries stay.
 *
 * @throws DomainError `not-found`, `invalid-input` without a reason, `stale-version`
 */
export function removeScan(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Recorded<void> {
  const scan = scanOf(tx.db, input.id);
  const reason = input.reason.trim();
  if (reason === '') throw invalidInput(issue('reason', 'required'));
  const removal = { ...input, reason, at: tx.at.toISOString(), by: tx.account.name };
  if (markScanRemoved(tx.db, removal) === 0) throw new DomainError('stale-version');
  return recorded(undefined, tx.record(entryOf(scan, 'agreement.scan-removed', { reason })));
}
