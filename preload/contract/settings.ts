import { z } from 'zod';
import { person, sessionStates } from './accounts.ts';
import { administrators, command, everyone, query } from './endpoint.ts';
import { done, line, nothing, text, token, version } from './fields.ts';
import { mostLetterLines, mostPictures } from './letterhead.ts';
import { paperLanguages } from './paper-language.ts';

export const ownerTypes = ['institution', 'partner', 'personal', 'other'] as const;
export const liabilityRules = [
  'holder-pays',
  'shared',
  'group-pool',
  'community-pays',
  'three-way',
  'organisation-unless-negligent',
  'first-loss-free',
  'project-bears',
] as const;

/** The most that somebody who bears a loss pays: original value, value at the loss, a sum, or all of it. */
export const liabilityCaps = ['value', 'depreciated', 'amount', 'none'] as const;

/** What every agreement of this office says unless its template says otherwise. */
export const agreementTerms = z.strictObject({
  partnerName: line,
  programmeName: line,
  councilName: line,
  supportContact: line,
  lossReportHours: z.int().min(1).max(720),
  policeReportHours: z.int().min(1).max(720),
  returnDays: z.int().min(1).max(365),
  liabilityRule: z.enum(liabilityRules),
  /** Per cent. */
  liabilityShare: z.int().min(0).max(100),
  liabilityCap: z.enum(liabilityCaps),
  /** In `currency`; counts only where the cap is a sum. */
  liabilityAmount: z.int().min(0).max(1_000_000_000),
  /** Who decides whether somebody was careless, and to whom one appeals; empty for the usual. */
  liabilityDecider: line,
  liabilityAppeal: line,
  currency: z.string().max(3),
  allowance: line,
  /** How costs that the holder has paid are paid back. */
  reimbursement: line,
  /** What a holder's own device must be able to do. */
  minimum: line,
  privateUse: z.enum(['none', 'limited']),
  governingPlace: line,
});
export type AgreementTerms = z.infer<typeof agreementTerms>;

/** Name of each level of the place tree, from the top. */
export const placeLevels = z.array(line).min(1).max(10);

export const officeInput = z.strictObject({
  name: line,
  country: z.string().regex(/^[A-Z]{2}$/),
  prefix: z.string().max(12),
  firstNumber: z.int().min(1).max(9_999_999),
  placeLevels,
  /** A picture chosen through the open dialog. */
  logo: token.optional(),
});
export type OfficeInput = z.infer<typeof officeInput>;

const letterLines = z.array(line).max(mostLetterLines);

export const office = z.strictObject({
  id: z.uuid(),
  version,
  name: z.string(),
  country: z.string(),
  prefix: z.string(),
  placeLevels: z.array(z.string()),
  /** Language of papers that are not agreements, and of agreements unless another is chosen. */
  paperLanguage: z.enum(paperLanguages),
  letterLines: z.array(z.string()),
  /** Data addresses of the pictures at the head of papers, in their order. */
  pictures: z.array(z.string()),
  qrContent: z.enum(['full', 'number-only']),
  terms: agreementTerms,
});
export type Office = z.infer<typeof office>;

/** What is told of an open register before somebody has signed in. */
export const registerStatus = z.strictObject({
  office: z.string(),
  folder: z.string(),
  sample: z.boolean(),
});

export const recentRegister = z.strictObject({ token, name: z.string(), folder: z.string() });

export const settings = {
  /** What the window needs to draw its first screen. */
  status: query({
    input: nothing,
    output: z.strictObject({
      appVersion: z.string(),
      session: z.enum(sessionStates),
      /** Who is signed in, or has locked. */
      person: person.nullable(),
      /** Calls that their role may not make, and those that it makes only with a stated reason. */
      refused: z.array(z.string()),
      withReason: z.array(z.string()),
      register: registerStatus.nullable(),
      /** Whether who is signed in must see to the recovery sheet before anything else. */
      sheetDue: z.boolean(),
      recent: z.array(recentRegister),
      /** Why the register last in use could not be opened, if it could not. */
      failure: z.strictObject({ code: z.string(), folder: z.string(), name: z.string(), token }).nullable(),
    }),
    roles: everyone,
    needs: 'nothing',
  }),
  createRegister: command({
    input: z.strictObject({ office: officeInput, folder: token.optional() }),
    output: registerStatus,
    roles: everyone,
    needs: 'nothing',
  }),
  /** Opens the register in a folder chosen through the dialog, or one of the recent ones. */
  openRegister: command({
    input: z.strictObject({ folder: token }),
    output: registerStatus,
    roles: everyone,
    needs: 'nothing',
  }),
  /** Makes (once) and opens a register of invented workers. */
  trySample: command({ input: nothing, output: registerStatus, roles: everyone, needs: 'nothing' }),
  /** Closes the register, before sign-in as well. */
  closeRegister: command({ input: nothing, output: done, roles: everyone, needs: 'register' }),
  counts: query({ input: nothing, output: z.strictObject({ devices: z.int() }), roles: everyone }),
  office: query({ input: nothing, output: office, roles: everyone }),
  updateOffice: command({
    input: z.strictObject({
      version,
      name: line,
      country: z.string().regex(/^[A-Z]{2}$/),
      placeLevels,
      qrContent: z.enum(['full', 'number-only']),
      terms: agreementTerms,
      paperLanguage: z.enum(paperLanguages),
      letterLines,
      /** In their new order: one of the present pictures by its place from 0, or a newly chosen one. */
      pictures: z
        .array(
          z.union([
            token,
            z
              .int()
              .min(0)
              .max(mostPictures - 1),
          ]),
        )
        .max(mostPictures),
    }),
    output: office,
    roles: administrators,
  }),
  /** Integrity, foreign keys, change feed and files of the open register. */
  checkRegister: query({
    input: nothing,
    output: z.strictObject({
      ok: z.boolean(),
      problems: z.array(z.strictObject({ check: z.string(), detail: text })),
    }),
    roles: everyone,
  }),
};
