import { Anchor } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';

export interface DocumentActs {
  readonly print: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly busy: boolean;
}

/** What can be done with a document held for preview: to the printer, or to a file of the person's choice. */
export function useDocumentActs(document: string, fileName: string): DocumentActs {
  const { t } = useTranslation();
  const { run: sendToPrinter, running: printing } = useCommand('files.printDocument');
  const { run: chooseTarget, running: choosing } = useCommand('files.chooseSave');
  const { run: saveTo, running: saving } = useCommand('files.saveDocument');
  const { run: reveal } = useCommand('files.reveal');

  const print = useCallback(async () => {
    const answer = await sendToPrinter({ document });
    if (answer?.printed) showDone(t('preview.printed', { file: fileName }));
  }, [document, fileName, sendToPrinter, t]);

  const save = useCallback(async () => {
    const target = await chooseTarget({ suggestedName: fileName, format: 'pdf' });
    if (!target) return;
    const saved = await saveTo({ document, target: target.token });
    if (!saved) return;
    showDone(
      <>
        {t('preview.saved', { file: saved.fileName })}{' '}
        <Anchor component="button" inherit onClick={() => void reveal({ file: saved.file })}>
          {t('preview.reveal')}
        </Anchor>
      </>,
    );
  }, [document, fileName, chooseTarget, saveTo, reveal, t]);

  return { print, save, busy: printing || choosing || saving };
}
