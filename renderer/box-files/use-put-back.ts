import { useTranslation } from 'react-i18next';
import type { Folio } from '../../preload/contract/box-files.ts';
import { showNotice } from '../api/notice-store.ts';
import { useCommand } from '../api/use-command.ts';
import { today } from '../texts/dates.ts';
import { putBackNotice } from './put-back-notice.ts';

/** Puts a copy back into the folio that waits for it, and says what became of it. */
export function usePutBack(): (boxFile: string, copy: Pick<Folio, 'agreementId' | 'mark'>) => Promise<void> {
  const { t } = useTranslation();
  const putting = useCommand('boxFiles.putBack');
  return async (boxFile, { agreementId, mark }) => {
    const copies = [{ agreement: agreementId, mark }];
    const outcome = await putting.run({ id: boxFile, which: { by: 'copies', copies }, on: today() });
    const notice = outcome && putBackNotice(outcome, t);
    if (notice) showNotice(notice);
  };
}
