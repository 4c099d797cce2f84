import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { askWhetherPrinted, openPrintDialog, useAsked } from './printing-store.ts';

/** Asks once, above the screen and without stopping anybody, whether what was printed came out well. */
export function PrintQuestion() {
  const { t } = useTranslation();
  const asked = useAsked();
  const { run, running } = useCommand('printing.answer');
  if (!asked) return null;
  const { printing, document, fileName, pages, onTaken } = asked;

  const answer = async (outcome: 'printed' | 'spoiled'): Promise<void> => {
    if (!(await run({ printing, outcome }))) return;
    askWhetherPrinted(null);
    if (outcome === 'printed') showDone(t('printing.entered'));
    else openPrintDialog({ document, fileName, pages, again: true, onTaken });
  };
  return (
    <Alert
      color="gray"
      radius={0}
      role="status"
      py={6}
      icon={<IconPrinter aria-hidden />}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={() => askWhetherPrinted(null)}
    >
      <Group gap="sm">
        <Text size="sm">{t('printing.question', { file: fileName })}</Text>
        <Button size="compact-sm" disabled={running} onClick={() => void answer('printed')}>
          {t('printing.yes')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={running} onClick={() => void answer('spoiled')}>
          {t('printing.no')}
        </Button>
      </Group>
    </Alert>
  );
}
