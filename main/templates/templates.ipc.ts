import type { DomainHandlers } from '../ipc/handler.ts';
import type { CommandContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { dayOf } from '../register/index.ts';
import { clauseSet } from './clause-texts.ts';
import { dropDraft, publishDraft, saveDraft, startDraft } from './drafts.service.ts';
import { enterReview, reviewsOf, withdrawReview } from './reviews.service.ts';
import {
  createTemplate,
  preferTemplate,
  renameTemplate,
  retireTemplate,
  retireVersion,
} from './template-acts.service.ts';
import {
  offeredTemplates,
  templateList,
  templateView,
  versionDifferences,
} from './template-views.service.ts';
import { templateOf } from './templates.service.ts';
import { usesOf } from './usage.repository.ts';

/** Does an act on a template and answers what it has become. */
function done({ db, write }: CommandContext, key: string, act: Parameters<typeof write<void>>[0]) {
  write(act);
  return templateView(db, key);
}

export const templatesHandlers: DomainHandlers<'templates'> = {
  list: (_, ctx) => templateList(ctx.db),
  get: (input, ctx) => templateView(ctx.db, input.key),
  content: (input, ctx) => templateOf(ctx.db, input.key, input.number),
  texts: ({ language }) => {
    const { titles, liability, clauses } = clauseSet(language);
    return { titles, liability, clauses };
  },
  compare: ({ key, from, to, language }, ctx) => versionDifferences(ctx.db, key, from, to, language),
  agreements: (input, ctx) => usesOf(ctx.db, input.key, input.number, input.before),
  offered: (input, ctx) => offeredTemplates(ctx.db, input.ownership),
  preview: async ({ replaces, ...sample }, { desk }) => {
    const target = desk.temporaryPath('pdf');
    const outcome = await desk.outcomeOf(desk.startJob({ kind: 'template-preview', sample, target }));
    if (outcome.kind !== 'drawn') throw new DomainError('internal');
    if (replaces !== null) desk.letDocumentGo(replaces);
    const { pages } = outcome;
    return {
      document: desk.holdDocument({ path: target, fileName: 'sample.pdf', pages, paper: null }),
      pages,
    };
  },
  create: (input, ctx) =>
    templateView(
      ctx.db,
      ctx.write((tx) => createTemplate(tx, input)),
    ),
  rename: ({ key, name }, ctx) => done(ctx, key, (tx) => renameTemplate(tx, key, name)),
  startDraft: ({ key, number }, ctx) =>
    done(ctx, key, (tx) => startDraft(tx, key, templateOf(tx.db, key, number))),
  saveDraft: (input, ctx) => done(ctx, input.key, (tx) => saveDraft(tx, input)),
  dropDraft: ({ key, version }, ctx) => done(ctx, key, (tx) => dropDraft(tx, key, version)),
  publish: (input, ctx) => done(ctx, input.key, (tx) => publishDraft(tx, input)),
  retireVersion: ({ key, number }, ctx) => done(ctx, key, (tx) => retireVersion(tx, key, number)),
  retire: ({ key, retired }, ctx) =>
    done(ctx, key, (tx) => retireTemplate(tx, key, retired, dayOf(ctx.now()))),
  prefer: ({ key }, ctx) => done(ctx, key, (tx) => preferTemplate(tx, key)),
  reviews: (_, ctx) => reviewsOf(ctx.db),
  enterReview: (input, ctx) => {
    ctx.write((tx) => enterReview(tx, input, dayOf(ctx.now())));
    return {};
  },
  withdrawReview: ({ language }, ctx) => {
    ctx.write((tx) => withdrawReview(tx, language));
    return {};
  },
};
