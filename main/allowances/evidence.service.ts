import type { ScanMediaType } from '../../preload/contract/scans.ts';
import { findAgreement } from '../agreements/index.ts';
import { enterAttachment } from '../attachments/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { claimOf } from './claims.service.ts';
import { findEvidence, insertEvidence, type EvidenceRecord } from './evidence.repository.ts';

/** A file that is in the store and is to go with a claim. */
export interface StoredEvidence {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: ScanMediaType;
  readonly fileName: string;
}

/** What became of it. */
export interface AttachedEvidence extends StoredEvidence {
  readonly id: string;
  readonly state: 'filed' | 'already';
  readonly alsoAt: readonly string[];
}

/** @throws DomainError `not-found` */
export function evidenceOf(db: ReadableDb, id: string): EvidenceRecord {
  const evidence = findEvidence(db, id);
  if (!evidence) throw new DomainError('not-found', { params: { entity: 'claim' } });
  return evidence;
}

/**
 * Puts files with a claim that waits for its decision; content that is with it already is passed over. What a
 * decision was taken on does not change afterwards.
 *
 * @throws DomainError `not-found`, `claim-decided`
 */
export function attachEvidence(
  tx: UnitOfWork,
  claimId: string,
  files: readonly StoredEvidence[],
): Recorded<AttachedEvidence[]> {
  const claim = claimOf(tx.db, claimId);
  if (claim.state !== 'submitted') throw new DomainError('claim-decided');
  const deviceId = findAgreement(tx.db, claim.agreementId)?.deviceId ?? null;
  const at = tx.at.toISOString();
  let receipt = tx.nothingWritten();
  const attached = files.map((file): AttachedEvidence => {
    const id = tx.newId();
    const { sha256, fileName } = file;
    enterAttachment(tx.db, { ...file, at });
    const added = insertEvidence(tx.db, { id, claimId, sha256, fileName, at, by: tx.account.name });
    const state = added > 0 ? 'filed' : 'already';
    receipt = tx.record({
      entity: 'claim',
      entityId: claimId,
      kind: 'claim.evidence-kept',
      ...(deviceId === null ? {} : { deviceId }),
      after: { number: claim.number, fileName, sha256, again: added === 0 ? true : null },
    });
    return { ...file, id, state, alsoAt: [] };
  });
  return recorded(attached, receipt);
}

/** Enters that somebody looks at evidence: it may show names and telephone numbers. */
export function enterEvidenceViewed(tx: UnitOfWork, evidence: EvidenceRecord): Recorded<void> {
  const { number, agreementId } = claimOf(tx.db, evidence.claimId);
  const deviceId = findAgreement(tx.db, agreementId)?.deviceId ?? null;
  const receipt = tx.record({
    entity: 'claim',
    entityId: evidence.claimId,
    kind: 'claim.evidence-viewed',
    ...(deviceId === null ? {} : { deviceId }),
    after: { number, fileName: evidence.fileName },
  });
  return recorded(undefined, receipt);
}
