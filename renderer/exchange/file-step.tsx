import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../preload/contract/exchange.ts';
import { useCommand } from '../api/use-command.ts';
import { Facts } from '../components/facts.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { showCount } from '../texts/identifiers.ts';
import { unread, type DraftHold } from './import-draft.ts';
import { StepFrame } from './step-frame.tsx';
import { UnreadableFile } from './unreadable-file.tsx';

const importKinds: readonly ImportKind[] = ['devices', 'people', 'places'];

/** What is in the list, and which file it is in. The file's headings are read at once. */
export function FileStep({ draft, change }: DraftHold) {
  const { t } = useTranslation();
  const choosing = useCommand('files.chooseImport');
  const inspecting = useStartedJob('exchange.inspect', [
    draft.inspecting,
    (id) => change({ inspecting: id }),
  ]);
  const { job } = inspecting;
  const read = job?.result?.kind === 'inspection' ? job.result.inspection : null;

  useEffect(() => {
    if (read && !draft.inspection) change({ inspection: read, mapping: read.mapping, sheet: read.sheet });
  }, [read, draft.inspection, change]);

  const inspect = (file: NonNullable<typeof draft.file>, kind: ImportKind, sheet: string | null): void => {
    change({ ...unread, file, kind, sheet });
    void inspecting.start({ file: file.token, kind, sheet });
  };
  const choose = async (): Promise<void> => {
    const file = await choosing.run({});
    if (file) inspect(file, draft.kind, null);
  };
  const chooseKind = (kind: ImportKind): void => {
    if (draft.file) inspect(draft.file, kind, draft.sheet);
    else change({ kind });
  };

  return (
    <StepFrame
      acts={
        <Button disabled={!draft.inspection} onClick={() => change({ step: 'columns' })}>
          {t('exchange.next.columns')}
        </Button>
      }
    >
      <Radio.Group label={t('exchange.kind.label')} value={draft.kind} onChange={(kind) => chooseKind(kind)}>
        <Stack gap="xs" mt={4}>
          {importKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`exchange.kind.${kind}`)}
              description={t(`exchange.kindHint.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group gap="sm">
        <Button
          variant={draft.file ? 'default' : 'filled'}
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          loading={choosing.running}
          onClick={() => void choose()}
        >
          {draft.file ? t('exchange.file.another') : t('exchange.file.choose')}
        </Button>
        <Text c={draft.file ? '' : 'dimmed'}>{draft.file?.name ?? t('exchange.file.hint')}</Text>
      </Group>
      {inspecting.running && (
        <JobProgress job={job} label={t('jobs.kind.inspect')} onCancel={inspecting.cancel} />
      )}
      {job?.state === 'failed' && <UnreadableFile error={jobError(job)} />}
      {draft.inspection && draft.file && (
        <FoundInFile
          inspection={draft.inspection}
          onSheet={(sheet) => draft.file && inspect(draft.file, draft.kind, sheet)}
        />
      )}
    </StepFrame>
  );
}

interface FoundProps {
  readonly inspection: NonNullable<DraftHold['draft']['inspection']>;
  readonly onSheet: (sheet: string) => void;
}

/** What was found in the file, and the choice of sheet in a workbook that has several. */
function FoundInFile({ inspection, onSheet }: FoundProps) {
  const { t } = useTranslation();
  const { sheets, sheet, rows, columns, encoding, delimiter } = inspection;
  return (
    <>
      {sheets.length > 1 && (
        <Select
          label={t('exchange.file.sheet')}
          data={[...sheets]}
          value={sheet}
          allowDeselect={false}
          maw={360}
          onChange={(name) => name && onSheet(name)}
        />
      )}
      <Facts
        facts={[
          { label: t('exchange.file.rows'), value: showCount(rows) },
          { label: t('exchange.file.columns'), value: showCount(columns.length) },
          ...(sheets.length === 0 ? [{ label: t('exchange.file.encoding'), value: encoding }] : []),
          ...(delimiter
            ? [
                {
                  label: t('exchange.file.delimiter'),
                  value: delimiter === '\t' ? t('exchange.file.tab') : delimiter,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
