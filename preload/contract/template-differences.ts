import { z } from 'zod';
import { paperLanguages } from './paper-language.ts';

/** A stretch of words of a text that was changed. */
export const textPart = z.strictObject({
  text: z.string(),
  change: z.enum(['same', 'added', 'removed']),
});
export type TextPart = z.infer<typeof textPart>;

/** One difference between two versions. Values are as stored; `parts` shows a changed text word by word. */
export const difference = z.strictObject({
  group: z.enum(['clauses', 'terms', 'copies', 'signatures', 'form']),
  what: z.enum([
    'added',
    'removed',
    'moved',
    'switched-on',
    'switched-off',
    'initials-on',
    'initials-off',
    'title',
    'text',
    'languages',
    'value',
  ]),
  /** Key of the clause or term, mark of the copy, party of the signature, or part of the form. */
  subject: z.string(),
  /** What a clause is called on paper. */
  name: z.string().nullable(),
  language: z.enum(paperLanguages).nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  parts: z.array(textPart),
});
export type Difference = z.infer<typeof difference>;
