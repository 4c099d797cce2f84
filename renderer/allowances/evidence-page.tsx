import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { asApiError, type ApiError } from '../api/api-error.ts';
import { call, type CallOutput } from '../api/client.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { scanAddress } from '../documents/addresses.ts';
import { PdfViewer } from '../documents/pdf-viewer.tsx';
import { PictureViewer } from '../documents/picture-viewer.tsx';

/** One receipt or picture of a claim in full. */
export function EvidencePage() {
  const { t } = useTranslation();
  const { id = '', evidence = '' } = useParams();
  const [opened, setOpened] = useState<CallOutput<'allowances.openEvidence'> | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  useEffect(() => {
    // Each opening is entered as a view, so it is asked for once, not kept in step.
    call('allowances.openEvidence', { id: evidence }).then(setOpened, (thrown: unknown) =>
      setRefused(asApiError(thrown)),
    );
  }, [evidence]);
  const label = t('allowances.evidence.shown');
  const Viewer = opened?.mediaType === 'application/pdf' ? PdfViewer : PictureViewer;
  return (
    <Page
      title={opened?.fileName ?? label}
      back={{ href: `/agreements/claims/${id}`, label: t('allowances.claimPage') }}
      body="fill"
    >
      {refused && <ErrorState error={refused} />}
      {!opened && !refused && <Loading />}
      {opened && (
        <Viewer address={scanAddress(opened.shown)} label={label} advice={t('scans.view.cannotShow')} />
      )}
    </Page>
  );
}
