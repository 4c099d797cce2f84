import { Anchor } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useLatest } from '../api/use-latest.ts';
import { openPrintDialog } from '../printing/printing-store.ts';

export interface DocumentActs {
  /** Opens the print dialog. */
  readonly print: () => void;
  readonly save: () => Promise<void>;
  readonly busy: boolean;
}

/**
 * What can be done with a document held for preview: to the printer, or to a file of the person's choice.
 *
 * @param onTaken told once it is out of the program
 */
export function useDocumentActs(document: string, fileName: string, onTaken?: () => void): DocumentActs {
  const { t } = useTranslation();
  const { run: chooseTarget, running: choosing } = useCommand('files.chooseSave');
  const { run: saveTo, running: saving } = useCommand('files.saveDocument');
  const { run: reveal } = useCommand('files.reveal');
  const taken = useLatest(onTaken);

  const print = useCallback(() => {
    openPrintDialog({ document, fileName, pages: null, again: false, onTaken: () => taken.current?.() });
  }, [document, fileName, taken]);

  const save = useCallback(async () => {
    const target = await chooseTarget({ suggestedName: fileName, format: 'pdf' });
    if (!target) return;
    const saved = await saveTo({ document, target: target.token });
    if (!saved) return;
    taken.current?.();
    showDone(
      <>
        {t('preview.saved', { file: saved.fileName })}{' '}
        <Anchor component="button" inherit onClick={() => void reveal({ file: saved.file })}>
          {t('preview.reveal')}
        </Anchor>
      </>,
    );
  }, [document, fileName, chooseTarget, saveTo, reveal, taken, t]);

  return { print, save, busy: choosing || saving };
}
