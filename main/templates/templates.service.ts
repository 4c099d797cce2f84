import { templateKinds, type TemplateContent, type TemplateKind } from '../../preload/contract/templates.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { builtInTemplate } from './built-in-templates.ts';

function builtInKind(key: string): TemplateKind {
  const kind = templateKinds.find((known) => known === key);
  if (!kind) throw new DomainError('not-found', { params: { entity: 'template' } });
  return kind;
}

/**
 * What a version of a template settles; version 0 is Boxfile's own.
 *
 * @throws DomainError `not-found`
 */
export function templateOf(_db: ReadableDb, key: string, version: number): TemplateContent {
  if (version !== 0) throw new DomainError('not-found', { params: { entity: 'template' } });
  return builtInTemplate(builtInKind(key));
}

/** The version of a template that new agreements are made from. */
export function publishedTemplate(
  db: ReadableDb,
  key: string,
): { readonly version: number; readonly content: TemplateContent } {
  return { version: 0, content: templateOf(db, key, 0) };
}

/** The template that agreements on devices of an owner type are made from unless another is chosen. */
export function templateFor(_db: ReadableDb, ownership: OwnerType): string {
  return ownership === 'partner' || ownership === 'personal' ? ownership : 'institution';
}
