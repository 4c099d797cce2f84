import { z } from 'zod';
import { agreementStates } from './agreement-values.ts';
import { codeRefusals } from './code-refusals.ts';
import { id, instant, version } from './fields.ts';

/** Why a page waits to be sorted by hand (`scans.waits.<reason>` in the catalogue). */
export const waitingReasons = [
  'no-code',
  'blank',
  'two-pages',
  'stamped-copy',
  'void',
  'superseded',
  'not-printed',
  'lost',
  'other-content',
  ...codeRefusals,
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export const copyMark = z.enum(['A', 'B', 'C']);
export type ScanCopyMark = z.infer<typeof copyMark>;

/** A page of an agreement's copy. */
export const pagePlace = z.strictObject({
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  mark: copyMark,
  page: z.int(),
});
export type PagePlace = z.infer<typeof pagePlace>;

/** A page that waits to be sorted by hand. */
export const waitingPage = z.strictObject({
  id,
  version,
  fileName: z.string(),
  filePage: z.int(),
  reason: z.enum(waitingReasons),
  /** What a code on it says its number is. */
  number: z.string().nullable(),
  /** Where it may belong, the likeliest first. */
  guesses: z.array(pagePlace),
  addedAt: instant,
  addedBy: z.string(),
});
export type WaitingPage = z.infer<typeof waitingPage>;

/** A revision of an agreement that a page may be filed at. */
export const pageTarget = z.strictObject({
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  state: z.enum(agreementStates),
  holder: z.string().nullable(),
  printed: z.boolean(),
  copies: z.array(
    z.strictObject({
      mark: copyMark,
      state: z.string(),
      /** Pages of its newest paper; null where that is not known. */
      pages: z.int().nullable(),
      filed: z.array(z.int()),
    }),
  ),
});
export type PageTarget = z.infer<typeof pageTarget>;

/** Pages that were put away, the newest first, as long as their pictures are kept. */
export const putAway = z.strictObject({
  pages: z.array(
    z.strictObject({
      id,
      version,
      fileName: z.string(),
      filePage: z.int(),
      reason: z.string(),
      at: instant,
      by: z.string(),
      /** When its picture is erased. */
      until: instant,
    }),
  ),
  total: z.int(),
  /** For how many days a picture is kept. */
  days: z.int(),
});
export type PutAway = z.infer<typeof putAway>;
