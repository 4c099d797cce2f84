import { z } from 'zod';
import { administrators, command, everyone, query } from './endpoint.ts';
import { done, id, instant, isoDate, line, nothing, row, text, token, version } from './fields.ts';
import { paperLanguages } from './paper-language.ts';
import { agreementTerms, ownerTypes } from './settings.ts';
import { signatureParties, templateKinds } from './template-values.ts';

export { paperLanguages, type PaperLanguage } from './paper-language.ts';
export {
  clauseVariables,
  signatureParties,
  templateKinds,
  termTextNames,
  type ClauseVariable,
  type SignatureParty,
  type TemplateKind,
  type TermTextName,
} from './template-values.ts';

/** Key of a template: lower-case letters, digits and hyphens. */
export const templateKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const wording = z.strictObject({ title: line, text });

/** A clause in its place; without texts of its own it says what Boxfile's clause of this key says. */
export const templateClause = z.strictObject({
  key: templateKey,
  on: z.boolean(),
  /** The holder puts initials beside it. */
  initials: z.boolean(),
  texts: z.partialRecord(z.enum(paperLanguages), wording).optional(),
});
export type TemplateClause = z.infer<typeof templateClause>;

/** A paper copy of an agreement: its mark, whose it is, and where it is to end. */
export const templateCopy = z.strictObject({
  mark: z.enum(['A', 'B', 'C']),
  destination: z.enum(['district', 'partner', 'holder']),
  /** The agreement is complete only when this copy is signed, stamped and at its end place. */
  required: z.boolean(),
  endPlace: z.enum(['box-file', 'partner', 'holder']),
});
export type TemplateCopy = z.infer<typeof templateCopy>;

/** A block of the signature page. */
export const templateSignature = z.strictObject({
  party: z.enum(signatureParties),
  required: z.boolean(),
  /** Room for an official stamp beside it, which the copy must then bear. */
  stamp: z.boolean(),
  /** A box for a thumbprint, with a line for a witness. */
  thumbprint: z.boolean(),
});
export type TemplateSignature = z.infer<typeof templateSignature>;

const termText = { allowance: true, reimbursement: true, minimum: true } as const;

/** Everything that a version of an agreement template settles. Terms left out are the office's. */
export const templateContent = z.strictObject({
  kind: z.enum(templateKinds),
  /** Headings of the form; Boxfile's of the kind where left out. */
  titles: z.partialRecord(z.enum(paperLanguages), line),
  /** In the order of the paper. */
  clauses: z.array(templateClause).max(120),
  terms: agreementTerms.omit(termText).partial(),
  termTexts: z.partialRecord(z.enum(paperLanguages), agreementTerms.pick(termText).partial()),
  /** Days after the hand-over on which the device is due back, unless another day is given; null for none. */
  dueAfterDays: z.int().min(1).max(3650).nullable(),
  /** Months after which it is signed anew; null for never. */
  renewalMonths: z.int().min(1).max(120).nullable(),
  copies: z.array(templateCopy).min(1).max(3),
  /** In the order of signing. */
  signatures: z.array(templateSignature).min(1).max(6),
  /** Millimetres. */
  stampArea: z.strictObject({ width: z.number().min(60).max(90), height: z.number().min(60).max(90) }),
  annex: z.strictObject({ accessories: z.boolean(), checks: z.boolean(), returnSection: z.boolean() }),
  /** Lines for people who use a shared device, each of whom signs. */
  users: z.int().min(0).max(40),
});
export type TemplateContent = z.infer<typeof templateContent>;

/** 0 is Boxfile's own text. */
const versionNumber = z.int().min(0).max(100_000);

export const templateVersion = z.strictObject({
  number: versionNumber,
  state: z.enum(['built-in', 'draft', 'published', 'retired']),
  /** Of a draft, to be handed back when it is saved or published. */
  version: z.int(),
  note: z.string().nullable(),
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  retiredAt: instant.nullable(),
  /** Agreements made from it. */
  agreements: z.int(),
});
export type TemplateVersion = z.infer<typeof templateVersion>;

export const templateSummary = z.strictObject({
  key: z.string(),
  kind: z.enum(templateKinds),
  /** Null for one of Boxfile's, which is called by its kind. */
  name: z.string().nullable(),
  /** New agreements of its kind are made from it unless another is chosen. */
  preferred: z.boolean(),
  retiredOn: isoDate.nullable(),
  /** Number of the version in use; null before the first of the office's own is published. */
  inUse: versionNumber.nullable(),
  /** Number of the draft, if there is one. */
  draft: versionNumber.nullable(),
  /** Languages that its version in use can be printed in. */
  languages: z.array(z.enum(paperLanguages)),
  agreements: z.int(),
});
export type TemplateSummary = z.infer<typeof templateSummary>;

export const template = templateSummary.extend({ versions: z.array(templateVersion) });
export type Template = z.infer<typeof template>;

/** A template that an agreement can be made from. */
export const offeredTemplate = z.strictObject({
  key: z.string(),
  kind: z.enum(templateKinds),
  name: z.string().nullable(),
  languages: z.array(z.enum(paperLanguages)),
  dueAfterDays: z.int().nullable(),
  /** The one that is taken unless another is chosen. */
  usual: z.boolean(),
});
export type OfferedTemplate = z.infer<typeof offeredTemplate>;

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

const clauseWords = z.record(z.string(), z.strictObject({ title: z.string(), text: z.string() }));
const versionOf = z.strictObject({ key: templateKey, number: versionNumber });
const edited = z.strictObject({ key: templateKey, version });

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

export const templates = {
  list: query({ input: nothing, output: z.array(templateSummary), roles: everyone }),
  get: query({ input: z.strictObject({ key: templateKey }), output: template, roles: everyone }),
  content: query({ input: versionOf, output: templateContent, roles: everyone }),
  /** Boxfile's own words in a language, for what a template leaves to them. */
  texts: query({
    input: z.strictObject({ language: z.enum(paperLanguages) }),
    output: z.strictObject({
      titles: z.record(z.enum(templateKinds), z.string()),
      liability: z.record(z.string(), z.string()),
      clauses: clauseWords,
    }),
    roles: everyone,
  }),
  /** What `to` has changed against `from`; names of clauses are in the language. */
  compare: query({
    input: z.strictObject({
      key: templateKey,
      from: versionNumber,
      to: versionNumber,
      language: z.enum(paperLanguages),
    }),
    output: z.array(difference),
    roles: everyone,
  }),
  /** Agreements made from a version, the newest first, a hundred at a time. */
  agreements: query({
    input: versionOf.extend({ before: row.nullable() }),
    output: z.array(
      z.strictObject({
        row,
        id,
        number: z.string(),
        revision: z.int(),
        state: z.string(),
        holderName: z.string().nullable(),
      }),
    ),
    roles: everyone,
  }),
  /** The templates that an agreement on a device of this owner type can be made from. */
  offered: query({
    input: z.strictObject({ ownership: z.enum(ownerTypes) }),
    output: z.array(offeredTemplate),
    roles: everyone,
  }),
  /** Draws a sample agreement from what is being written, and lets go of the one that it replaces. */
  preview: command({
    input: z.strictObject({
      key: templateKey,
      content: templateContent,
      language: z.enum(paperLanguages),
      secondLanguage: z.enum(paperLanguages).nullable(),
      replaces: token.nullable(),
    }),
    output: z.strictObject({ document: token, pages: z.int() }),
    roles: everyone,
  }),
  /** Makes a template of the office's own, with a draft that begins as a version of another. */
  create: command({
    input: z.strictObject({ name: line, from: versionOf }),
    output: template,
    roles: administrators,
  }),
  rename: command({
    input: z.strictObject({ key: templateKey, name: line }),
    output: template,
    roles: administrators,
  }),
  startDraft: command({ input: versionOf, output: template, roles: administrators }),
  saveDraft: command({
    input: edited.extend({ content: templateContent }),
    output: template,
    roles: administrators,
  }),
  dropDraft: command({ input: edited, output: template, roles: administrators }),
  /** Makes the draft the version that agreements are made from. It is never changed again. */
  publish: command({ input: edited.extend({ note: line }), output: template, roles: administrators }),
  /** Takes a published version out of use; the one before it is used again. */
  retireVersion: command({ input: versionOf, output: template, roles: administrators }),
  /** Offers a template of the office's own no more, or again. */
  retire: command({
    input: z.strictObject({ key: templateKey, retired: z.boolean() }),
    output: template,
    roles: administrators,
  }),
  prefer: command({ input: z.strictObject({ key: templateKey }), output: template, roles: administrators }),
  reviews: query({ input: nothing, output: z.array(textReview), roles: everyone }),
  /** Enters that a native speaker has gone through Boxfile's texts in a language. */
  enterReview: command({
    input: z.strictObject({ language: z.enum(paperLanguages), reviewer: line, on: isoDate }),
    output: done,
    roles: administrators,
  }),
  withdrawReview: command({
    input: z.strictObject({ language: z.enum(paperLanguages) }),
    output: done,
    roles: administrators,
  }),
};
