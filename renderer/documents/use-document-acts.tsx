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
  const printing = useCommand('files.printDocument');
  const choosing = useCommand('files.chooseSave');
  const saving = useCommand('files.saveDocument');
  const revealing = useCommand('files.reveal');

  const print = useCallback(async () => {
    const answer = await printing.run({ document });
    if (answer?.printed) showDone(t('preview.printed', { file: fileName }));
  }, [document, fileName, printing.run, t]);

  const save = useCallback(async () => {
    const target = await choosing.run({ suggestedName: fileName, format: 'pdf' });
    if (!target) return;
    const saved = await saving.run({ document, target: target.token });
    if (!saved) return;
    showDone(
      <>
        {t('preview.saved', { file: saved.fileName })}{' '}
        <Anchor component="button" inherit onClick={() => void revealing.run({ file: saved.file })}>
          {t('preview.reveal')}
        </Anchor>
      </>,
    );
  }, [document, fileName, choosing.run, saving.run, revealing.run, t]);

  return { print, save, busy: printing.running || choosing.running || saving.running };
}
