import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDocumentActs } from '../documents/use-document-acts.tsx';
import { openPrintDialog, type ToPrint } from './printing-store.ts';

interface Props {
  readonly wanted: ToPrint;
  readonly lookAgain: () => void;
  readonly looking: boolean;
}

/** Says that there is no printer, and what can be done without one. */
export function NoPrinter({ wanted, lookAgain, looking }: Props) {
  const { t } = useTranslation();
  const { document, fileName, onTaken } = wanted;
  const { save, busy } = useDocumentActs(document, fileName, () => {
    openPrintDialog(null);
    onTaken?.();
  });
  return (
    <>
      <Text fw={500}>{t('printing.none')}</Text>
      <Text mt={4}>{t('printing.noneAdvice')}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" loading={looking} onClick={lookAgain}>
          {t('printing.lookAgain')}
        </Button>
        <Button data-autofocus disabled={busy} onClick={() => void save()}>
          {t('preview.save')}
        </Button>
      </Group>
    </>
  );
}
