import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry, JournalRow } from '../../preload/contract/audit.ts';
import { fieldWords, kindSentence, kindWords, valueWords } from '../../resources/texts/entry-words.ts';
import { catalogues } from '../../resources/texts/index.ts';

type Fact = JournalEntry['fields'][number]['before'];

/** Entries of the journal in the words of the window's language. */
export interface EntryWording {
  readonly sentence: (entry: Pick<JournalRow, 'kind' | 'facts'>) => string;
  readonly kind: (kind: string) => string;
  readonly field: (field: string) => string;
  readonly value: (field: string, value: Fact) => string;
}

export function useEntryWording(): EntryWording {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const words = catalogues[language] ?? catalogues['en'];
    if (!words) throw new Error('The English catalogue is missing');
    const tag = language === 'en' ? 'en-GB' : language;
    return {
      sentence: ({ kind, facts }) => kindSentence(words, tag, kind, facts),
      kind: (kind) => kindWords(words, kind),
      field: (field) => fieldWords(words, field) ?? words.history.otherField,
      value: (field, value) => valueWords(words, tag, field, value),
    };
  }, [language]);
}
