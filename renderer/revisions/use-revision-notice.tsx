import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { showNotice } from '../api/notice-store.ts';
import { showDone } from '../api/notices.tsx';
import { useTemplateWords } from '../templates/use-template-words.ts';

type Paper = Pick<Agreement, 'template' | 'language' | 'secondLanguage'>;

const spoken = ({ language, secondLanguage }: Paper): string[] =>
  secondLanguage === null ? [language] : [language, secondLanguage];

/**
 * Says that a new revision is drafted. Where it is made from another template than the one before, or in other
 * languages, it says that too and stays until it is closed: the paper is not what the officer expects.
 */
export function useRevisionNotice(): (done: string, next: Agreement, before: Agreement) => void {
  const { t } = useTranslation();
  const { languagesOf } = useTemplateWords();
  return useCallback(
    (done, next, before) => {
      const [now, then] = [spoken(next), spoken(before)];
      const changes = [
        next.template !== before.template && t('revisions.otherPaper.template'),
        now.join() !== then.join() &&
          t('revisions.otherPaper.languages', { now: languagesOf(now), before: languagesOf(then) }),
      ].filter((change) => change !== false);
      if (changes.length === 0) showDone(done);
      else showNotice({ kind: 'done', stays: null, message: [done, ...changes].join(' ') });
    },
    [t, languagesOf],
  );
}
