import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterSetting } from '../../preload/contract/printing.ts';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';

/** Which printer is measured, and how far its pages are moved. */
export interface Tested {
  /** The name for people; empty for a printer of another computer. */
  readonly printer: string;
  readonly offset: PrinterSetting['offset'];
}

interface Props {
  readonly tested: Tested;
  readonly onBack: () => void;
}

/** The page that a printer is measured by. */
export function PrinterTestPage({ tested, onBack }: Props) {
  const { t } = useTranslation();
  const drawing = useStartedJob('printing.drawTestPage');
  const { start } = drawing;
  useEffect(() => void start(tested), [start, tested]);
  const result = drawing.job?.result;
  const document = result?.kind === 'document' ? result : null;
  const title = t('printing.settings.testTitle', {
    printer: tested.printer === '' ? t('printing.settings.elsewhere') : tested.printer,
  });
  return (
    <Page
      title={title}
      body="fill"
      acts={
        <>
          <Button variant="default" onClick={onBack}>
            {t('printing.settings.back')}
          </Button>
          {document && <DocumentButtons document={document.document} fileName={document.fileName} />}
        </>
      }
    >
      <DrawnDocument drawing={drawing} label={title} retry={() => void start(tested)}>
        {title}
      </DrawnDocument>
    </Page>
  );
}
