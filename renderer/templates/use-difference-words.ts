import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../preload/contract/template-differences.ts';
import { useTemplateWords } from './use-template-words.ts';

export interface DifferenceWords {
  readonly subject: (difference: Difference) => string;
  readonly what: (difference: Difference) => string;
  readonly value: (difference: Difference, value: string | null) => string;
}

/** Codes of terms whose values have words of their own. */
const codedTerms: Readonly<Record<string, string>> = {
  liabilityRule: 'settings.liability',
  liabilityCap: 'settings.liabilityCap',
  privateUse: 'settings.privateUse',
};

/** The words in which differences between versions are told. */
export function useDifferenceWords(): DifferenceWords {
  const { t } = useTranslation();
  const { languageOf, languagesOf } = useTemplateWords();
  return useMemo(() => {
    // Subjects and values are codes of which the catalogue has the words; one without is shown as it is.
    const word = (path: string, otherwise: string): string =>
      t(path as 'templates.title', { defaultValue: otherwise });

    const subject = ({ group, subject: code, name }: Difference): string => {
      if (group === 'clauses') return name ?? code;
      if (group === 'copies') return t('templates.copies.mark', { mark: code });
      if (group === 'signatures') return word(`templates.party.${code}`, code);
      if (group === 'form') return word(`templates.form.${code}`, code);
      return word(`templates.terms.${code}`, word(`settings.terms.${code}`, code));
    };
    const what = ({ what: code, language }: Difference): string => {
      const said = t(`templates.compare.what.${code}`);
      const spoken = language && t('templates.compare.inLanguage', { language: languageOf(language) });
      return [said, spoken].filter(Boolean).join(', ');
    };
    const value = ({ group, what: code, subject: of }: Difference, stored: string | null): string => {
      if (code === 'languages') return languagesOf((stored ?? '').split(', ').filter(Boolean));
      if (stored === null) return group === 'terms' ? t('templates.compare.office') : '–';
      if (group === 'copies' || group === 'signatures') {
        return stored
          .split(' ')
          .map((mark) => word(`templates.mark.${mark}`, mark))
          .join(', ');
      }
      if (stored === 'true' || stored === 'false') return t(stored === 'true' ? 'history.yes' : 'history.no');
      const coded = codedTerms[of];
      return coded ? word(`${coded}.${stored}`, stored) : stored;
    };
    return { subject, what, value };
  }, [t, languageOf, languagesOf]);
}
