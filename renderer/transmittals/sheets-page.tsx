import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { sheetsBrought } from './passages.ts';

/** The sheets that go with transmittals, drawn at once. */
export function SheetsPage() {
  const { t } = useTranslation();
  const [ids] = useState(() => [...sheetsBrought()]);
  const drawing = useStartedJob('transmittals.drawSheets');
  const { start } = drawing;
  useEffect(() => {
    if (ids.length > 0) void start({ ids });
  }, [ids, start]);
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  return (
    <Page
      title={t('transmittals.sheet')}
      back={{ href: '/agreements/transmittals', label: t('transmittals.title') }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <DrawnDocument drawing={drawing} label={t('transmittals.sheet')} retry={() => void start({ ids })}>
        {t('preview.goneBody')}
      </DrawnDocument>
    </Page>
  );
}
