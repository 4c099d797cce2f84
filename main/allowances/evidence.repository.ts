import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface EvidenceRecord {
  readonly id: string;
  readonly claimId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export function findEvidence(db: ReadableDb, id: string): EvidenceRecord | undefined {
  return db.get(
    `SELECT e.id, e.claim_id AS claimId, e.sha256, e.file_name AS fileName, a.media_type AS mediaType, a.bytes
     FROM claim_evidence e JOIN attachment a ON a.sha256 = e.sha256 WHERE e.id = ?`,
    [id],
  );
}

/** Returns how many rows were added: none when the claim has this content already. */
export function insertEvidence(
  db: WritableDb,
  evidence: {
    readonly id: string;
    readonly claimId: string;
    readonly sha256: string;
    readonly fileName: string;
    readonly at: string;
    readonly by: string;
  },
): number {
  return db.run(
    `INSERT OR IGNORE INTO claim_evidence (id, claim_id, sha256, file_name, added_at, added_by)
     VALUES (:id, :claimId, :sha256, :fileName, :at, :by)`,
    evidence,
  ).changes;
}
