import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { clauseSet } from './clause-texts.ts';
import { contentInWords } from './feed-words.rules.ts';
import { contentIssues, languagesOf } from './template.rules.ts';
import {
  contentOf,
  deleteDraft,
  findTemplate,
  insertDraft,
  insertTemplate,
  markPublished,
  updateDraft,
  versionsOf,
  type TemplateRecord,
  type VersionRecord,
} from './template.repository.ts';
import { builtInKind, publishedTemplate, templateOf } from './templates.service.ts';

/** Boxfile's English words: the feed is read by whoever answers for the office, in the office's language. */
function inWords(content: TemplateContent): Readonly<Record<string, unknown>> {
  return contentInWords(content, (key) => clauseSet('en').clauses[key]?.title);
}

/** The record of a template, made now if it is one of Boxfile's that the office has not touched yet. */
export function templateRecord(tx: UnitOfWork, key: string): TemplateRecord {
  const found = findTemplate(tx.db, key);
  if (found) return found;
  const kind = builtInKind(key);
  if (!kind) throw new DomainError('not-found', { params: { entity: 'template' } });
  const made: TemplateRecord = {
    id: tx.newId(),
    version: 1,
    key,
    kind,
    name: null,
    preferred: false,
    retiredOn: null,
  };
  insertTemplate(tx.db, { ...made, officeId: tx.officeId });
  return made;
}

/** The draft of a template. @throws DomainError `not-found`, `stale-version` when somebody has saved it since */
function draftOf(tx: UnitOfWork, key: string, version: number): VersionRecord {
  const draft = versionsOf(tx.db, key).find(({ state }) => state === 'draft');
  if (!draft) throw new DomainError('not-found', { params: { entity: 'template' } });
  if (draft.version !== version) throw new DomainError('stale-version');
  return draft;
}

function nameOf({ name, key }: TemplateRecord): string {
  return name ?? key;
}

/** Enters an act on a version in the feed. */
function enter(
  tx: UnitOfWork,
  template: TemplateRecord,
  kind: string,
  number: number,
  states: {
    readonly before?: TemplateContent;
    readonly after?: TemplateContent;
    readonly note?: string | null;
  },
): Receipt {
  const about = { template: nameOf(template), number };
  return tx.record({
    entity: 'template',
    entityId: template.id,
    kind,
    ...(states.before && { before: { ...about, ...inWords(states.before) } }),
    after: {
      ...about,
      ...(states.note && { note: states.note }),
      ...(states.after && inWords(states.after)),
    },
  });
}

/**
 * Begins a draft with what another version says. There is one at most.
 *
 * @throws DomainError `illegal-step` when there is a draft already
 */
export function startDraft(tx: UnitOfWork, key: string, content: TemplateContent): Recorded<void> {
  const template = templateRecord(tx, key);
  if (template.retiredOn !== null) throw new DomainError('illegal-step');
  const versions = versionsOf(tx.db, key);
  if (versions.some(({ state }) => state === 'draft')) throw new DomainError('illegal-step');
  const number = (versions[0]?.number ?? 0) + 1;
  insertDraft(tx.db, { id: tx.newId(), template: key, number, content });
  return recorded(undefined, enter(tx, template, 'template.draft-started', number, { after: content }));
}

/** Saves a draft as far as it is written; it is judged when it is published. */
export function saveDraft(
  tx: UnitOfWork,
  input: { readonly key: string; readonly version: number; readonly content: TemplateContent },
): Recorded<void> {
  const template = templateRecord(tx, input.key);
  const draft = draftOf(tx, input.key, input.version);
  if (input.content.kind !== template.kind) throw invalidInput(issue('kind', 'cannot-change'));
  const before = contentOf(tx.db, input.key, draft.number);
  if (JSON.stringify(before) === JSON.stringify(input.content))
    return recorded(undefined, tx.nothingWritten());
  if (updateDraft(tx.db, draft, input.content) === 0) throw new DomainError('stale-version');
  const receipt = enter(tx, template, 'template.draft-saved', draft.number, {
    ...(before && { before }),
    after: input.content,
  });
  return recorded(undefined, receipt);
}

export function dropDraft(tx: UnitOfWork, key: string, version: number): Recorded<void> {
  const template = templateRecord(tx, key);
  const draft = draftOf(tx, key, version);
  const before = contentOf(tx.db, key, draft.number);
  deleteDraft(tx.db, key);
  return recorded(
    undefined,
    enter(tx, template, 'template.draft-dropped', draft.number, before ? { before } : {}),
  );
}

/**
 * Makes the draft the version in use. It must be whole: every issue is refused at its field.
 *
 * @throws DomainError `invalid-input`, `stale-version`
 */
export function publishDraft(
  tx: UnitOfWork,
  input: { readonly key: string; readonly version: number; readonly note: string },
): Recorded<void> {
  const template = templateRecord(tx, input.key);
  const draft = draftOf(tx, input.key, input.version);
  const content = templateOf(tx.db, input.key, draft.number);
  const { clauses } = clauseSet('en');
  const issues = contentIssues(content, (key) => Object.hasOwn(clauses, key));
  if (issues.length === 0 && languagesOf(content).length === 0) {
    issues.push(issue('clauses', 'no-language-whole'));
  }
  if (issues.length > 0) throw invalidInput(...issues);
  const before = beforePublishing(tx, input.key);
  const note = input.note.trim() || null;
  const published = { at: tx.at.toISOString(), by: tx.account.name, note };
  if (markPublished(tx.db, draft, published) === 0) throw new DomainError('stale-version');
  const receipt = enter(tx, template, 'template.published', draft.number, {
    ...(before && { before }),
    after: content,
    note,
  });
  return recorded(undefined, receipt);
}

/** What new agreements were made from so far; nothing for a template that was never published. */
function beforePublishing(tx: UnitOfWork, key: string): TemplateContent | undefined {
  try {
    return publishedTemplate(tx.db, key).content;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return undefined;
    throw error;
  }
}
