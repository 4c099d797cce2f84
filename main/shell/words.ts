import { catalogues, type Catalogue } from '../../resources/texts/index.ts';

export type Words = Catalogue['desktop'];

/** The window's own words (menu, dialogs) in the user's language, or in English. */
export function wordsFor(locale: string): Words {
  const catalogue = catalogues[locale] ?? catalogues[locale.split('-')[0] ?? ''] ?? catalogues['en'];
  if (!catalogue) throw new Error('The English catalogue is missing');
  return catalogue.desktop;
}
