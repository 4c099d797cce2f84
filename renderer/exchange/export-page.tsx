import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Page } from '../components/page.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { devicesBrought } from '../register/selection.ts';
import { today } from '../texts/dates.ts';

type Request = CallInput<'exchange.exportInventory'>;
type Format = Request['format'];

const formats: readonly Format[] = ['xlsx', 'csv'];

/** Writes the inventory as a spreadsheet: all devices, or those that the devices list handed on. */
export function ExportPage() {
  const { t } = useTranslation();
  const [given] = useState(devicesBrought);
  const [what, setWhat] = useState<'given' | 'all'>(given ? 'given' : 'all');
  const [format, setFormat] = useState<Format>('xlsx');
  const counts = useQuery('settings.counts', {});
  const choosing = useCommand('files.chooseSave');
  const revealing = useCommand('files.reveal');
  const exporting = useStartedJob('exchange.exportInventory');
  const { job, running } = exporting;
  const file = job?.state === 'done' && job.result?.kind === 'file' ? job.result : null;
  const all = counts.data?.devices ?? 0;

  const whatOf = (): Request['what'] => {
    if (what === 'all' || !given) return { kind: 'all' };
    const { selection } = given;
    return selection.kind === 'list'
      ? { kind: 'list', list: selection.list }
      : { kind: 'selection', selection };
  };
  const start = async (): Promise<void> => {
    const suggestedName = t('exchange.export.fileName', { date: today(), ending: format });
    const target = await choosing.run({ suggestedName, format });
    if (target) await exporting.start({ format, what: whatOf(), target: target.token });
  };
  const givenWords =
    given?.selection.kind === 'list'
      ? t('exchange.export.list', { count: given.count })
      : t('exchange.export.selection', { count: given?.count ?? 0 });

  return (
    <Page title={t('exchange.export.title')} back={{ href: '/exchange', label: t('exchange.title') }}>
      <Stack gap="lg" maw={560}>
        <Radio.Group label={t('exchange.export.which')} value={what} onChange={(value) => setWhat(value)}>
          <Stack gap="xs" mt={4}>
            {given && <Radio value="given" label={givenWords} />}
            <Radio
              value="all"
              label={t('exchange.export.all', { count: all })}
              description={given ? undefined : t('exchange.export.advice')}
            />
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('exchange.export.format')}
          value={format}
          onChange={(value) => setFormat(value)}
        >
          <Stack gap="xs" mt={4}>
            {formats.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`exchange.export.as.${one}`)}
                description={t(`exchange.export.asHint.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group>
          <Button
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            loading={choosing.running}
            disabled={running || (what === 'all' && all === 0)}
            onClick={() => void start()}
          >
            {t('exchange.export.act')}
          </Button>
        </Group>
        {running && <JobProgress job={job} label={t('jobs.kind.export')} onCancel={exporting.cancel} />}
        {job?.state === 'failed' && <ErrorState error={jobError(job)} retry={() => void start()} />}
        {file && (
          <div role="status">
            <EmptyState icon={IconCircleCheck} title={t('exchange.export.done', { file: file.fileName })}>
              <Text c="dimmed">{t('exchange.export.rows', { count: file.rows })}</Text>
              <Button variant="default" onClick={() => void revealing.run({ file: file.file })}>
                {t('jobs.reveal')}
              </Button>
            </EmptyState>
          </div>
        )}
      </Stack>
    </Page>
  );
}
