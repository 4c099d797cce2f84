import { Alert, Checkbox, Group, List, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilingOutcome } from '../../preload/contract/box-file-filing.ts';
import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { refusalWords } from './refusal-words.ts';
import { useOpenBoxFiles } from './use-open-box-files.ts';

interface Props {
  /** Agreements by the numbers of their rows. */
  readonly rows: readonly number[];
  readonly marks: readonly ScanCopyMark[];
  readonly onClose: () => void;
}

/** Files copies of one agreement or of several in a box file, and says of those that are not why. */
export function FileDialog({ rows, marks, onClose }: Props) {
  const { t } = useTranslation();
  const open = useOpenBoxFiles();
  const [id, setId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly ScanCopyMark[]>(marks.slice(0, 1));
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<FilingOutcome['refused']>([]);
  const filing = useCommand('boxFiles.file');
  const newest = open ?? [];
  const boxFile = newest.find((one) => one.id === (id ?? newest[0]?.id));

  const file = async (): Promise<void> => {
    if (!boxFile || chosen.length === 0) return;
    const outcome = await filing.run({
      id: boxFile.id,
      which: { by: 'rows', rows: [...rows], marks: [...chosen] },
      despite: reason.trim() === '' ? null : reason,
      on: today(),
    });
    if (!outcome) return;
    const places = outcome.done.map(
      ({ mark, number, folio }) =>
        `${number} ${mark}: ${t('boxFiles.agreement.place', { number: boxFile.number, folio })}`,
    );
    if (places.length > 0) showDone(t('boxFiles.agreement.done', { places: places.slice(0, 5).join('; ') }));
    if (outcome.refused.length === 0) onClose();
    setRefused(outcome.refused);
  };
  const settled = refused.some((one) => one.settledByReason);
  return (
    <FormDialog
      title={t('boxFiles.agreement.file')}
      size={520}
      act={t('boxFiles.agreement.act')}
      running={filing.running}
      disabled={!boxFile || chosen.length === 0}
      onSubmit={file}
      onClose={onClose}
    >
      {open?.length === 0 && <Text>{t('boxFiles.agreement.noneOpen')}</Text>}
      <Select
        label={t('boxFiles.agreement.choose')}
        description={t('boxFiles.agreement.chooseHint')}
        data={newest.map(({ id: value, number, title }) => ({ value, label: `${number} · ${title}` }))}
        value={boxFile?.id ?? null}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        data-autofocus
        onChange={setId}
      />
      <Checkbox.Group
        label={t('boxFiles.agreement.copies')}
        value={[...chosen]}
        onChange={(values) => setChosen(values)}
      >
        <Group gap="md" mt={4}>
          {marks.map((mark) => (
            <Checkbox key={mark} value={mark} label={t('agreements.copy.mark', { mark })} />
          ))}
        </Group>
      </Checkbox.Group>
      {refused.length > 0 && (
        <Alert color="yellow" role="alert" title={t('boxFiles.filing.unknown')}>
          <List size="sm">
            {refused.slice(0, 20).map((one) => (
              <List.Item key={`${one.number} ${one.revision} ${one.mark}`}>
                {one.number} {one.mark}: {refusalWords(one, t)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {settled && (
        <TextInput
          label={t('boxFiles.agreement.reason')}
          description={t('boxFiles.filing.whyHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
