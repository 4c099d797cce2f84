import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface ReviewRecord {
  readonly language: PaperLanguage;
  readonly textVersion: string;
  readonly reviewer: string;
  readonly reviewedOn: string;
  readonly recordedBy: string;
}

export function allReviews(db: ReadableDb): ReviewRecord[] {
  return db.all(
    `SELECT language, text_version AS textVersion, reviewer, reviewed_on AS reviewedOn,
       recorded_by AS recordedBy FROM text_review`,
  );
}

export function putReview(db: WritableDb, review: ReviewRecord, at: string): void {
  db.run(
    `INSERT OR REPLACE INTO text_review VALUES (:language, :textVersion, :reviewer, :reviewedOn, :at, :recordedBy)`,
    { ...review, at },
  );
}

/** Returns how many there were. */
export function deleteReview(db: WritableDb, language: PaperLanguage): number {
  return db.run('DELETE FROM text_review WHERE language = ?', [language]).changes;
}
