import { Button, Group } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDocumentActs } from './use-document-acts.tsx';

interface Props {
  readonly document: string;
  readonly fileName: string;
}

/** Print and Save as PDF for a document held for preview. */
export function DocumentButtons({ document, fileName }: Props) {
  const { t } = useTranslation();
  const { print, save, busy } = useDocumentActs(document, fileName);
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        disabled={busy}
        onClick={() => void save()}
      >
        {t('preview.save')}
      </Button>
      <Button leftSection={<IconPrinter size={18} aria-hidden />} disabled={busy} onClick={print}>
        {t('preview.print')}
      </Button>
    </Group>
  );
}
