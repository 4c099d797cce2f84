import { z } from 'zod';
import { isoDate } from './fields.ts';
import { paperLanguages } from './paper-language.ts';

export const textReview = z.strictObject({
  language: z.enum(paperLanguages),
  /** Version of Boxfile's texts in this language. */
  textVersion: z.string(),
  /** Who went through which version of them; null where nobody has. */
  review: z
    .strictObject({
      reviewer: z.string(),
      reviewedOn: isoDate,
      textVersion: z.string(),
      recordedBy: z.string(),
    })
    .nullable(),
});
export type TextReview = z.infer<typeof textReview>;
