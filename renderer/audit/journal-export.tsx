import { Button, Menu, Modal } from '@mantine/core';
import { IconChevronDown, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalFilter } from '../../preload/contract/audit.ts';
import { useCommand } from '../api/use-command.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { today } from '../texts/dates.ts';

const formats = ['xlsx', 'pdf'] as const;
type Format = (typeof formats)[number];

/** Writes what the journal shows to a file. The work goes on when its window is closed; the tray has it then. */
export function JournalExport({ filter }: { readonly filter: JournalFilter }) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<Format | null>(null);
  const choosing = useCommand('files.chooseSave');
  const revealing = useCommand('files.reveal');
  const exporting = useStartedJob('audit.exportJournal');
  const { job } = exporting;
  const file = job?.state === 'done' && job.result?.kind === 'file' ? job.result : null;

  const start = async (wanted: Format): Promise<void> => {
    const suggestedName = t('audit.export.fileName', { date: today(), ending: wanted });
    const target = await choosing.run({ suggestedName, format: wanted });
    if (!target) return;
    setFormat(wanted);
    await exporting.start({ filter, format: wanted, target: target.token });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={choosing.running}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('audit.export.act')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((one) => (
            <Menu.Item key={one} onClick={() => void start(one)}>
              {t(`audit.export.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {format !== null && (
        <Modal
          opened
          onClose={() => setFormat(null)}
          title={t('audit.export.title')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          {exporting.running && (
            <JobProgress job={job} label={t('jobs.kind.journal')} onCancel={exporting.cancel} />
          )}
          {job?.state === 'failed' && <ErrorState error={jobError(job)} retry={() => void start(format)} />}
          {file && (
            <div role="status">
              <EmptyState
                icon={IconCircleCheck}
                title={t('audit.export.done', { file: file.fileName })}
                body={t('audit.entries', { count: file.rows })}
              >
                <Button variant="default" onClick={() => void revealing.run({ file: file.file })}>
                  {t('jobs.reveal')}
                </Button>
              </EmptyState>
            </div>
          )}
        </Modal>
      )}
    </>
  );
}
