import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { paperLanguageOf } from '../settings/index.ts';
import { isOffered, languagesOf, publishedTemplate, templateFor } from '../templates/index.ts';
import type { AgreementRecord } from './agreement.repository.ts';
import { keptLanguages, type PaperLanguages } from './kept-languages.rules.ts';

/** The newest version of a template, and the languages in which an agreement is made from it. */
export interface NextPaper extends PaperLanguages {
  readonly template: string;
  readonly templateVersion: number;
  readonly content: TemplateContent;
}

/**
 * What an agreement is made from that takes the place of another: the same template in its newest version, in the
 * languages of the one before as far as that version speaks them. Where the template is no longer in use, or who
 * owns the device has changed, it is the usual one of that owner.
 */
export function paperAfter(
  db: ReadableDb,
  before: Pick<AgreementRecord, 'ownership' | 'template' | 'language' | 'secondLanguage'>,
  ownership: OwnerType,
): PaperLanguages &
  Pick<AgreementRecord, 'template' | 'templateVersion'> & { readonly content: TemplateContent } {
  const stays = before.ownership === ownership && isOffered(db, before.template);
  const template = stays ? before.template : templateFor(db, ownership);
  const { version: templateVersion, content } = publishedTemplate(db, template);
  return {
    template,
    templateVersion,
    content,
    ...keptLanguages(before, languagesOf(content), paperLanguageOf(db)),
  };
}
