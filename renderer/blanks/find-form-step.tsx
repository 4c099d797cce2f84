import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenBlank } from '../../preload/contract/blanks.ts';
import { asApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import { IssueText, type AnyIssue } from '../api/issue-text.tsx';
import { showRefusal } from '../api/notices.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { playScanSound } from '../components/sound.ts';

/** The first thing with a form that came back: scan its code. */
export function FindFormStep({ onFound }: { readonly onFound: (blank: OpenBlank) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [issue, setIssue] = useState<AnyIssue | null>(null);
  const find = async (): Promise<void> => {
    if (code.trim() === '') return;
    setIssue(null);
    try {
      const blank = await call('blanks.open', { code });
      playScanSound('match');
      onFound(blank);
    } catch (thrown) {
      const error = asApiError(thrown);
      const [first] = error.fields;
      playScanSound('mismatch');
      if (first) setIssue(first);
      else showRefusal(error);
    }
    setCode('');
  };
  return (
    <form
      noValidate
      aria-label={t('blanks.enterTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <ScanField
        label={t('blanks.scan')}
        description={t('blanks.scanHint')}
        data-autofocus
        autoFocus
        maw={520}
        value={code}
        error={issue && <IssueText issue={issue} />}
        onChange={setCode}
      />
    </form>
  );
}
