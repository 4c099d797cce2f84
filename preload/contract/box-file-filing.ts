import { z } from 'zod';
import { codeRefusals } from './code-refusals.ts';
import { id, line, row } from './fields.ts';
import { copyMark } from './scan-inbox.ts';

/** Agreements at once: what the largest box file holds. */
const mostRows = 1000;

/** Why a copy is not filed (`boxFiles.refused.<refusal>`). */
export const filingRefusals = [
  'void',
  'not-printed',
  'here-already',
  'filed-elsewhere',
  'folio-waits-here',
  'folio-waits',
  'elsewhere',
  'full',
  'closed',
  'incomplete',
  'ends-elsewhere',
] as const;
export type FilingRefusal = (typeof filingRefusals)[number];

/** Why a typed number stands for no copy. */
export const typedRefusals = ['copy-not-named'] as const;

/** Why a copy is not taken out or put back. */
export const loanRefusals = ['not-here', 'not-taken-out', 'other-box-file'] as const;
export type LoanRefusal = (typeof loanRefusals)[number];

export const copyKey = z.strictObject({ agreement: id, mark: copyMark });

/** Copies, by the code of one of their pages, by name, or those of a mark of the agreements in a list. */
export const whichCopies = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code'), text: line }),
  z.strictObject({ by: z.literal('copies'), copies: z.array(copyKey).min(1).max(500) }),
  z.strictObject({
    by: z.literal('rows'),
    rows: z.array(row).min(1).max(mostRows),
    marks: z.array(copyMark).min(1).max(3),
  }),
]);

const handled = z.strictObject({
  agreement: id,
  number: z.string(),
  revision: z.int(),
  mark: copyMark,
  folio: z.int(),
  holderName: z.string().nullable(),
});

const refused = z.strictObject({
  /** What was asked for as far as it could be made out. */
  agreement: id.nullable(),
  number: z.string().nullable(),
  revision: z.int().nullable(),
  mark: copyMark.nullable(),
  reason: z.enum([...codeRefusals, ...typedRefusals, ...filingRefusals, ...loanRefusals]),
  /** Whether a reason in words would settle it. */
  settledByReason: z.boolean(),
  /** Where the paper should be, for `elsewhere`; the box file and folio that has it, for the others. */
  custodian: z.string().nullable(),
  boxFile: z.string().nullable(),
  folio: z.int().nullable(),
});
export type RefusedCopy = z.infer<typeof refused>;

/** A copy whose filing was corrected, and where it lies now; null is the office. */
export const correctedFiling = z.strictObject({
  number: z.string(),
  mark: copyMark,
  place: z.strictObject({ boxFile: z.string(), folio: z.int() }).nullable(),
});
export type CorrectedFiling = z.infer<typeof correctedFiling>;

export const filingOutcome = z.strictObject({ done: z.array(handled), refused: z.array(refused) });
export type FilingOutcome = z.infer<typeof filingOutcome>;
