import { Button, Group, Text } from '@mantine/core';
import { IconFileSearch, IconShieldSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperVerdict } from '../../preload/contract/verify.ts';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import { useMay } from '../accounts/use-may.ts';
import { showNotice } from '../api/notice-store.ts';
import { showRefusal } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Page } from '../components/page.tsx';
import { ScanQueueField } from '../components/scan-queue-field.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { useDroppedFiles } from '../scans/use-dropped-files.ts';
import { FileVerdict } from './file-verdict.tsx';
import { PaperCard } from './paper-card.tsx';
import classes from './verify.module.css';

/** Proves a paper: by the code on it, by its PDF, or by a photograph. */
export function VerifyPage() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [paper, setPaper] = useState<{ readonly count: number; readonly verdict: PaperVerdict } | null>(null);
  const choosing = useCommand('verify.choose');
  const file = useStartedJob('verify.file');
  const [fileName, setFileName] = useState('');
  const result = file.job?.result?.kind === 'verified' ? file.job.result.verdict : null;

  const look = async (text: string): Promise<void> => {
    file.reset();
    try {
      const verdict = await call('verify.code', { text });
      setPaper((before) => ({ count: (before?.count ?? 0) + 1, verdict }));
    } catch (thrown) {
      showRefusal(thrown instanceof ApiError ? thrown : new ApiError({ code: 'internal' }));
    }
    field.current?.focus();
  };
  const lookAt = (token: string, name: string): void => {
    setPaper(null);
    setFileName(name);
    void file.start({ file: token });
  };
  const choose = async (): Promise<void> => {
    const chosen = await choosing.run({});
    if (chosen) lookAt(chosen.token, chosen.name);
  };
  const mayDrop = useMay('scans.takeDropped') !== 'no';
  const over = useDroppedFiles(([dropped, another]) => {
    if (dropped && !another) lookAt(dropped.token, dropped.name);
    else showNotice({ kind: 'refusal', stays: 8_000, message: t('verify.oneFile') });
  }, mayDrop && !file.running);
  useEffect(() => field.current?.focus(), []);

  return (
    <Page title={t('verify.title')}>
      <Text c="dimmed" mb="sm">
        {t('verify.lead')}
      </Text>
      <Group align="end" gap="sm" mb="md">
        <ScanQueueField
          ref={field}
          className={classes['scan'] ?? ''}
          label={t('verify.scan')}
          data-autofocus
          onScan={look}
        />
        <Button
          variant="default"
          leftSection={<IconFileSearch size={18} aria-hidden />}
          disabled={file.running}
          onClick={() => void choose()}
        >
          {t('verify.choose')}
        </Button>
        {mayDrop && (
          <Text
            {...(over ? {} : { c: 'dimmed' })}
            fw={over ? 700 : 400}
            size="sm"
            className={classes['drop'] ?? ''}
          >
            {t('verify.drop')}
          </Text>
        )}
      </Group>
      {file.running && (
        <JobProgress job={file.job} label={t('verify.looking', { file: fileName })} onCancel={file.cancel} />
      )}
      {file.job?.state === 'failed' && <ErrorState error={jobError(file.job)} />}
      {!file.running && result && <FileVerdict verdict={result} />}
      {paper && <PaperCard key={paper.count} paper={paper.verdict} loud />}
      {!paper && !file.job && !file.running && (
        <EmptyState icon={IconShieldSearch} title={t('verify.before')} />
      )}
    </Page>
  );
}
