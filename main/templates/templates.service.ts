import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { templateKinds, type TemplateKind } from '../../preload/contract/template-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { builtInTemplate } from './built-in-templates.ts';
import { kindFor } from './template.rules.ts';
import { contentOf, findTemplate, newestPublished, preferredOf } from './template.repository.ts';

/** A version of a template and its number. */
export interface PublishedTemplate {
  readonly version: number;
  readonly content: TemplateContent;
}

/** The kind whose key a template of Boxfile's own has; undefined for one of the office's. */
export function builtInKind(key: string): TemplateKind | undefined {
  return templateKinds.find((known) => known === key);
}

/**
 * What a version of a template settles; version 0 is Boxfile's own.
 *
 * @throws DomainError `not-found`
 */
export function templateOf(db: ReadableDb, key: string, version: number): TemplateContent {
  if (version > 0) {
    const content = contentOf(db, key, version);
    if (content) return content;
  } else {
    const kind = builtInKind(key);
    if (kind) return builtInTemplate(kind);
  }
  throw new DomainError('not-found', { params: { entity: 'template' } });
}

/**
 * The version of a template that new agreements are made from: the newest that is published.
 *
 * @throws DomainError `not-found` for a template of the office's that was never published, or is unknown
 */
export function publishedTemplate(db: ReadableDb, key: string): PublishedTemplate {
  const version = newestPublished(db, key);
  return { version, content: templateOf(db, key, version) };
}

/** The template that agreements on devices of an owner type are made from unless another is chosen. */
export function templateFor(db: ReadableDb, ownership: OwnerType): string {
  const kind = kindFor(ownership);
  return preferredOf(db, kind) ?? kind;
}

/** Whether new agreements may be made from a template: one of Boxfile's, or one of the office's in use. */
export function isOffered(db: ReadableDb, key: string): boolean {
  if (builtInKind(key)) return true;
  return findTemplate(db, key)?.retiredOn === null && newestPublished(db, key) > 0;
}
