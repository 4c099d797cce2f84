import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TextReview } from '../../preload/contract/text-reviews.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { clauseSet } from './clause-texts.ts';
import { allReviews, deleteReview, putReview } from './review.repository.ts';

/** Whether a native speaker has gone through Boxfile's texts, for each language and which version of them. */
export function reviewsOf(db: ReadableDb): TextReview[] {
  const reviews = allReviews(db);
  return paperLanguages.map((language) => {
    const found = reviews.find((review) => review.language === language);
    return {
      language,
      textVersion: clauseSet(language).version,
      review: found
        ? {
            reviewer: found.reviewer,
            reviewedOn: found.reviewedOn,
            textVersion: found.textVersion,
            recordedBy: found.recordedBy,
          }
        : null,
    };
  });
}

const longestName = 120;

/** Enters who went through the texts of a language, and when. */
export function enterReview(
  tx: UnitOfWork,
  input: { readonly language: PaperLanguage; readonly reviewer: string; readonly on: string },
  today: string,
): Recorded<void> {
  const reviewer = input.reviewer.trim();
  if (reviewer === '') throw invalidInput(issue('reviewer', 'required'));
  if (reviewer.length > longestName) {
    throw invalidInput(issue('reviewer', 'too-long', reviewer.slice(0, 40), { max: longestName }));
  }
  if (input.on > today) throw invalidInput(issue('on', 'date-in-future', input.on));
  const { language } = input;
  const before = allReviews(tx.db).find((review) => review.language === language);
  const textVersion = clauseSet(language).version;
  putReview(
    tx.db,
    { language, textVersion, reviewer, reviewedOn: input.on, recordedBy: tx.account.name },
    tx.at.toISOString(),
  );
  const receipt = tx.record({
    entity: 'office',
    entityId: tx.officeId,
    kind: 'office.texts-reviewed',
    ...(before && {
      before: { language, reviewer: before.reviewer, on: before.reviewedOn, textVersion: before.textVersion },
    }),
    after: { language, reviewer, on: input.on, textVersion },
  });
  return recorded(undefined, receipt);
}

/** @throws DomainError `not-found` when the texts of the language count as not reviewed already */
export function withdrawReview(tx: UnitOfWork, language: PaperLanguage): Recorded<void> {
  const before = allReviews(tx.db).find((review) => review.language === language);
  if (!before || deleteReview(tx.db, language) === 0) {
    throw new DomainError('not-found', { params: { entity: 'review' } });
  }
  const receipt = tx.record({
    entity: 'office',
    entityId: tx.officeId,
    kind: 'office.text-review-withdrawn',
    before: { language, reviewer: before.reviewer, on: before.reviewedOn, textVersion: before.textVersion },
    after: { language, reviewer: null, on: null, textVersion: null },
  });
  return recorded(undefined, receipt);
}
