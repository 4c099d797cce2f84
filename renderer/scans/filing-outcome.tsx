import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import type { FiledScans } from '../../preload/contract/scans.ts';
import { refusalText } from '../api/notices.tsx';
import { refresh } from '../api/query-client.ts';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import classes from './scans.module.css';
import type { Filing } from './use-filing.ts';

/** How far the filing is, and what became of each file. */
export function FilingOutcome({ filing }: { readonly filing: Filing }) {
  const { t } = useTranslation();
  const { mark, job, running, cancel, putAway } = filing;
  const state = job?.state;
  // The job writes through a connection of its own, whose commits the window hears of a little later.
  useEffect(() => {
    if (state === 'done') refresh(['scans']);
  }, [state]);
  if (mark === null) return null;
  if (running) {
    return (
      <div className={classes['filing']}>
        <JobProgress job={job} label={t('scans.filing', { mark })} onCancel={cancel} />
      </div>
    );
  }
  if (!job) return null;
  if (job.result?.kind === 'scans') return <Outcome result={job.result} mark={mark} onClose={putAway} />;
  return (
    <Alert
      className={classes['filing'] ?? ''}
      color="red"
      icon={<IconAlertTriangle />}
      title={refusalText(jobError(job))}
      role="alert"
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={putAway}
    />
  );
}

interface OutcomeProps {
  readonly result: FiledScans;
  readonly mark: ScanCopyMark;
  readonly onClose: () => void;
}

function Outcome({ result, mark, onClose }: OutcomeProps) {
  const { t } = useTranslation();
  const { filed, already, refused, alsoAt } = result;
  const doubtful = refused.length > 0 || alsoAt.length > 0;
  const told = [
    filed > 0 && t('scans.filed', { count: filed, mark }),
    already > 0 && t('scans.already', { count: already, mark }),
  ].filter(Boolean);
  return (
    <Alert
      className={classes['filing'] ?? ''}
      color={doubtful ? 'yellow' : 'green'}
      icon={doubtful ? <IconAlertTriangle /> : <IconCheck />}
      role={doubtful ? 'alert' : 'status'}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={onClose}
    >
      {told.length > 0 && <Text size="sm">{told.join(' ')}</Text>}
      {alsoAt.length > 0 && <Text size="sm">{t('scans.alsoAt', { numbers: alsoAt.join(', ') })}</Text>}
      {refused.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            {t('scans.notFiled', { count: refused.length })}
          </Text>
          <List size="sm">
            {refused.map(({ fileName, reason }) => (
              <List.Item key={fileName}>
                <strong>{fileName}</strong>: {t(`scans.refused.${reason}`)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
