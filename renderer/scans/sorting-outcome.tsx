import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SortedScans } from '../../preload/contract/scans.ts';
import { refusalText } from '../api/notices.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { pageRanges } from './page-ranges.ts';
import classes from './scans.module.css';
import type { Sorting } from './use-sorting.ts';

/** Lines shown of a long list: what is beyond is in the history. */
const mostLines = 6;

/** How far the sorting is, and what became of the pages. */
export function SortingOutcome({ sorting }: { readonly sorting: Sorting }) {
  const { t } = useTranslation();
  const { job, running, result, cancel, putAway } = sorting;
  if (running && job) {
    return (
      <div className={classes['filing']}>
        <JobProgress job={job} label={t('scans.sort.running')} onCancel={cancel} />
      </div>
    );
  }
  if (!job || running) return null;
  if (result) return <Outcome result={result} onClose={putAway} />;
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

function Outcome({ result, onClose }: { readonly result: SortedScans; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { pages, filed, already, waiting, blank, refused } = result;
  const count = filed.reduce((sum, copy) => sum + copy.pages.length, 0);
  const doubtful = waiting > 0 || refused.length > 0;
  const told = [
    count > 0 && t('scans.sort.filed', { count }),
    already > 0 && t('scans.sort.already', { count: already }),
    waiting > 0 && t('scans.sort.waiting', { count: waiting }),
    blank > 0 && t('scans.sort.blank', { count: blank }),
    pages === 0 && t('scans.sort.nothing'),
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
      <Text size="sm">{told.join(' ')}</Text>
      {filed.length > 0 && (
        <List size="sm">
          {filed
            .slice(0, mostLines)
            .map(({ agreementId, number, revision, mark, pages: there, complete }) => (
              <List.Item key={`${agreementId} ${mark}`}>
                <Anchor component={Link} inherit href={`/agreements/${agreementId}`}>
                  {t('scans.sort.copyLine', { number, revision, mark, pages: pageRanges(there) })}
                </Anchor>
                {complete === true && `, ${t('scans.sort.copyComplete')}`}
              </List.Item>
            ))}
          {filed.length > mostLines && (
            <List.Item>{t('scans.sort.moreCopies', { count: filed.length - mostLines })}</List.Item>
          )}
        </List>
      )}
      {refused.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            {t('scans.sort.refused')}
          </Text>
          <List size="sm" className={classes['refused'] ?? ''}>
            {refused.map(({ fileName, page, reason }) => (
              <List.Item key={`${fileName} ${page} ${reason}`}>
                <strong>
                  {page === null ? fileName : t('scans.sort.filePage', { file: fileName, page })}
                </strong>
                : {t(`scans.refused.${reason}`)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
