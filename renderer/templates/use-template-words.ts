import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateKind } from '../../preload/contract/template-values.ts';

export interface TemplateWords {
  /** What a template is called: its own name, or the kind of Boxfile's. */
  readonly nameOf: (template: { readonly name: string | null; readonly kind: TemplateKind }) => string;
  /** A language by its name. */
  readonly languageOf: (language: string) => string;
  readonly languagesOf: (languages: readonly string[]) => string;
}

export function useTemplateWords(): TemplateWords {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
    const languageOf = (language: string): string => names.of(language) ?? language;
    return {
      nameOf: ({ name, kind }) => name ?? t(`templates.kind.${kind}`),
      languageOf,
      languagesOf: (languages) => list.format(languages.map(languageOf)),
    };
  }, [t, i18n.language]);
}
