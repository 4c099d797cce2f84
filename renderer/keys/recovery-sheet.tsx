import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../api/client.ts';
import { documentAddress } from '../documents/addresses.ts';
import { PdfViewer } from '../documents/pdf-viewer.tsx';
import { useDocumentActs } from '../documents/use-document-acts.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import classes from './recovery-sheet.module.css';

export type DrawnSheet = CallOutput<'keys.drawSheet'>;

interface RecoverySheetProps {
  /** Null while it is drawn. */
  readonly sheet: DrawnSheet | null;
  readonly onConfirmed: () => void;
}

/** A new recovery sheet: on paper or on a stick first, then two of its groups asked back from there. */
export function RecoverySheet({ sheet, onConfirmed }: RecoverySheetProps) {
  const { t } = useTranslation();
  if (!sheet) {
    return (
      <Group gap="sm" role="status">
        <Loader size="sm" aria-hidden />
        <Text>{t('keys.step.drawing')}</Text>
      </Group>
    );
  }
  return <SheetSteps key={sheet.document} sheet={sheet} onConfirmed={onConfirmed} />;
}

function SheetSteps({ sheet, onConfirmed }: RecoverySheetProps & { readonly sheet: DrawnSheet }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [taken, setTaken] = useState(false);
  const { print, save, busy } = useDocumentActs(sheet.document, sheet.fileName, () => setTaken(true));
  if (asking) {
    return <ConfirmSheet asked={sheet.asked} onConfirmed={onConfirmed} onBack={() => setAsking(false)} />;
  }
  return (
    <div className={classes['sheet']}>
      <Stack gap="sm" className={classes['acts'] ?? ''}>
        <Text>{t('keys.step.body')}</Text>
        <Button variant={taken ? 'default' : 'filled'} disabled={busy} onClick={print}>
          {t('preview.print')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void save()}>
          {t('preview.save')}
        </Button>
        <Button
          variant={taken ? 'filled' : 'default'}
          disabled={!taken || busy}
          onClick={() => setAsking(true)}
        >
          {t('keys.step.next')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('keys.step.nextHint')}
        </Text>
      </Stack>
      <div className={classes['paper']}>
        <PdfViewer address={documentAddress(sheet.document)} label={t('keys.step.title')} />
      </div>
    </div>
  );
}
