import { z } from 'zod';
import { administrators, command, everyone, query } from './endpoint.ts';
import { done, id, instant, isoDate, line, nothing, row, token, version } from './fields.ts';
import { paperLanguages } from './paper-language.ts';
import { ownerTypes } from './settings.ts';
import { templateContent, templateKey } from './template-content.ts';
import { difference } from './template-differences.ts';
import { templateKinds } from './template-values.ts';
import { textReview } from './text-reviews.ts';

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

const clauseWords = z.record(z.string(), z.strictObject({ title: z.string(), text: z.string() }));
const versionOf = z.strictObject({ key: templateKey, number: versionNumber });
const edited = z.strictObject({ key: templateKey, version });

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
