import { Button, Menu, Text } from '@mantine/core';
import { IconDeviceFloppy, IconFileX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { MoreActs } from '../components/more-acts.tsx';
import { IfMay } from '../accounts/if-may.tsx';
import type { CallOutput } from '../api/client.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { scanAddress } from '../documents/addresses.ts';
import { PdfViewer } from '../documents/pdf-viewer.tsx';
import { PictureViewer } from '../documents/picture-viewer.tsx';
import { showInstant } from '../texts/dates.ts';
import { RemoveScan } from './remove-scan.tsx';
import { useOpenedScan } from './use-opened-scan.ts';
import { useSaveCopy } from './use-save-copy.tsx';

/** One scan in full. */
export function ScanPage() {
  const { t } = useTranslation();
  const { id, scan } = useParams<{ id: string; scan: string }>();
  const opening = useOpenedScan(scan);
  if (opening.state === 'open') return <Scan opened={opening.opened} />;
  return (
    <Page title={t('scans.one')} back={{ href: `/agreements/${id}`, label: t('agreements.one') }}>
      {opening.state === 'refused' ? <ErrorState error={opening.error} /> : <Loading />}
    </Page>
  );
}

function Scan({ opened }: { readonly opened: CallOutput<'scans.open'> }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [removing, setRemoving] = useState(false);
  const saving = useSaveCopy();
  const { scan, number, revision, shown } = opened;
  const { mark } = scan;
  const agreement = `/agreements/${scan.agreementId}`;
  const label = t('scans.view.picture', { number, mark });
  const Viewer = scan.mediaType === 'application/pdf' ? PdfViewer : PictureViewer;
  return (
    <Page
      title={t('scans.view.title', { number, revision, mark })}
      aside={
        <Text c="dimmed" size="sm">
          {t('scans.view.filed', { file: scan.fileName, when: showInstant(scan.filedAt), by: scan.filedBy })}
        </Text>
      }
      back={{ href: agreement, label: t('scans.view.back', { number }) }}
      body="fill"
      acts={
        <>
          <IfMay call="scans.saveCopy">
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              disabled={saving.running}
              onClick={() => void saving.save(scan.id)}
            >
              {t('scans.saveCopy')}
            </Button>
          </IfMay>
          <IfMay call="scans.remove">
            <MoreActs>
              <Menu.Item leftSection={<IconFileX size={16} aria-hidden />} onClick={() => setRemoving(true)}>
                {t('scans.remove.act')}
              </Menu.Item>
            </MoreActs>
          </IfMay>
        </>
      }
    >
      <Viewer address={scanAddress(shown)} label={label} advice={t('scans.view.cannotShow')} />
      {removing && (
        <RemoveScan scan={scan} onClose={() => setRemoving(false)} onRemoved={() => go(agreement)} />
      )}
    </Page>
  );
}
