import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { useJob } from '../jobs/jobs-store.ts';
import { documentAddress } from './addresses.ts';
import { DocumentButtons } from './document-buttons.tsx';
import { PdfViewer } from './pdf-viewer.tsx';

/** A document that a job made while its screen was left. */
export function DocumentPage() {
  const { t } = useTranslation();
  const { job: id } = useParams<{ job: string }>();
  const result = useJob(id)?.result;
  if (result?.kind !== 'document') {
    return (
      <Page title={t('preview.document')}>
        <EmptyState icon={IconFileText} title={t('preview.gone')} body={t('preview.goneBody')} />
      </Page>
    );
  }
  return (
    <Page
      title={result.fileName}
      body="fill"
      acts={<DocumentButtons document={result.document} fileName={result.fileName} />}
    >
      <PdfViewer address={documentAddress(result.document)} label={result.fileName} />
    </Page>
  );
}
