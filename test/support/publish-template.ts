import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { publishDraft, saveDraft, startDraft } from '../../main/templates/drafts.service.ts';
import { publishedTemplate, templateOf } from '../../main/templates/index.ts';

/** Publishes the next version of a template. */
export function publishTemplate(
  register: OpenRegister,
  key: string,
  change: (content: TemplateContent) => TemplateContent,
): void {
  const { version, content } = publishedTemplate(register.db, key);
  register.write((tx) => startDraft(tx, key, content));
  const draft = { key, version: 1, content: change(templateOf(register.db, key, version + 1)) };
  register.write((tx) => saveDraft(tx, draft));
  register.write((tx) => publishDraft(tx, { key, version: 2, note: '' }));
}

/** Makes a template speak nothing but some languages: one of its clauses is worded by the office in these alone. */
export function speakOnly(languages: readonly ('en' | 'fr' | 'pt' | 'sw')[]) {
  const texts = Object.fromEntries(
    languages.map((language) => [language, { title: `Own ${language}`, text: `Own words ${language}.` }]),
  );
  return (content: TemplateContent): TemplateContent => ({
    ...content,
    clauses: content.clauses.map((clause, at) => (at === 0 ? { ...clause, texts } : clause)),
  });
}
