import { use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '../../resources/texts/index.ts';

/** Readies the catalogues; every text is bundled, so this is done before the first paint. */
export function startTexts(): void {
  const resources = Object.fromEntries(
    Object.entries(catalogues).map(([language, translation]) => [language, { translation }]),
  );
  void use(initReactI18next).init({
    resources,
    lng: navigator.language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}
