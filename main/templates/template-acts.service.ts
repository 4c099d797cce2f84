import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { startDraft, templateRecord } from './drafts.service.ts';
import { freeKey } from './template-key.rules.ts';
import {
  allTemplates,
  dropPreference,
  findVersion,
  insertTemplate,
  markRetired,
  preferredOf,
  updateTemplate,
  type TemplateRecord,
} from './template.repository.ts';
import { builtInKind, isOffered, publishedTemplate, templateOf } from './templates.service.ts';

const longestName = 60;

function judgedName(tx: UnitOfWork, name: string, own?: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw invalidInput(issue('name', 'required'));
  if (trimmed.length > longestName)
    throw invalidInput(issue('name', 'too-long', trimmed, { max: longestName }));
  const same = trimmed.toLocaleLowerCase();
  if (allTemplates(tx.db).some((other) => other.key !== own && other.name?.toLocaleLowerCase() === same)) {
    throw invalidInput(issue('name', 'duplicate', trimmed));
  }
  return trimmed;
}

/** Makes a template of the office's own; its first draft begins as a version of another. Answers its key. */
export function createTemplate(
  tx: UnitOfWork,
  input: { readonly name: string; readonly from: { readonly key: string; readonly number: number } },
): Recorded<string> {
  const name = judgedName(tx, input.name);
  const content = templateOf(tx.db, input.from.key, input.from.number);
  const taken = new Set(allTemplates(tx.db).map(({ key }) => key));
  const key = freeKey(name, (candidate) => taken.has(candidate) || builtInKind(candidate) !== undefined);
  const made: TemplateRecord = {
    id: tx.newId(),
    version: 1,
    key,
    kind: content.kind,
    name,
    preferred: false,
    retiredOn: null,
  };
  insertTemplate(tx.db, { ...made, officeId: tx.officeId });
  tx.record({
    entity: 'template',
    entityId: made.id,
    kind: 'template.created',
    after: { template: name, templateKind: content.kind, from: input.from.key, number: input.from.number },
  });
  const { receipt } = startDraft(tx, key, content);
  return recorded(key, receipt);
}

/** A template as it is now, its version having been looked at. */
function changed(
  tx: UnitOfWork,
  before: TemplateRecord,
  after: TemplateRecord,
  kind: string,
): Recorded<void> {
  if (updateTemplate(tx.db, after) === 0) throw new DomainError('stale-version');
  const words = ({ name, key, preferred, retiredOn }: TemplateRecord) => ({
    template: name ?? key,
    preferred,
    retiredOn,
  });
  const receipt = tx.record({
    entity: 'template',
    entityId: before.id,
    kind,
    before: words(before),
    after: words(after),
  });
  return recorded(undefined, receipt);
}

/** @throws DomainError `illegal-step` for one of Boxfile's, which has its name in every language */
export function renameTemplate(tx: UnitOfWork, key: string, name: string): Recorded<void> {
  const present = templateRecord(tx, key);
  if (builtInKind(key)) throw new DomainError('illegal-step');
  return changed(tx, present, { ...present, name: judgedName(tx, name, key) }, 'template.renamed');
}

/**
 * Takes a template of the office's own out of use, or brings it back. Agreements made from it stay; Boxfile's
 * are always there.
 *
 * @throws DomainError `illegal-step`
 */
export function retireTemplate(tx: UnitOfWork, key: string, retired: boolean, on: string): Recorded<void> {
  const present = templateRecord(tx, key);
  if (builtInKind(key) || retired === (present.retiredOn !== null)) throw new DomainError('illegal-step');
  const after = retired ? { ...present, preferred: false, retiredOn: on } : { ...present, retiredOn: null };
  return changed(tx, present, after, retired ? 'template.retired' : 'template.brought-back');
}

/** Lets new agreements of its kind be made from a template unless another is chosen. */
export function preferTemplate(tx: UnitOfWork, key: string): Recorded<void> {
  if (!isOffered(tx.db, key)) throw new DomainError('illegal-step');
  const { kind } = publishedTemplate(tx.db, key).content;
  if ((preferredOf(tx.db, kind) ?? kind) === key) return recorded(undefined, tx.nothingWritten());
  dropPreference(tx.db, kind);
  const present = templateRecord(tx, key);
  return changed(tx, present, { ...present, preferred: true }, 'template.preferred');
}

/**
 * Takes a published version out of use, so that the one before it is used again.
 *
 * @throws DomainError `illegal-step` for the only version of a template of the office's own
 */
export function retireVersion(tx: UnitOfWork, key: string, number: number): Recorded<void> {
  const template = templateRecord(tx, key);
  if (findVersion(tx.db, key, number)?.state !== 'published') throw new DomainError('illegal-step');
  markRetired(tx.db, key, number, tx.at.toISOString());
  if (!builtInKind(key) && !isOffered(tx.db, key) && template.retiredOn === null) {
    throw new DomainError('illegal-step');
  }
  const receipt = tx.record({
    entity: 'template',
    entityId: template.id,
    kind: 'template.version-retired',
    after: { template: template.name ?? key, number },
  });
  return recorded(undefined, receipt);
}
