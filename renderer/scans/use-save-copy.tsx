import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';

/** Writes a scan to a file of the person's choice. */
export function useSaveCopy(): {
  /** @param original the file that a page came from, instead of the page */
  readonly save: (id: string, original?: boolean) => Promise<void>;
  readonly running: boolean;
} {
  const { t } = useTranslation();
  const saving = useCommand('scans.saveCopy');
  const { run: reveal } = useCommand('files.reveal');
  return {
    running: saving.running,
    save: async (id, original = false) => {
      const saved = await saving.run({ id, original });
      if (!saved) return;
      showDone(
        <>
          {t('scans.saved', { file: saved.fileName })}{' '}
          <Anchor component="button" inherit onClick={() => void reveal({ file: saved.file })}>
            {t('preview.reveal')}
          </Anchor>
        </>,
      );
    },
  };
}
