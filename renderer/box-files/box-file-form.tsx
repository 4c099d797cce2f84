import { NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { BoxFile } from '../../preload/contract/box-files.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';

/** Copies of two sheets that a lever arch file of 80 mm takes. */
const usualCapacity = 200;

interface Props {
  /** Null for a new one. */
  readonly boxFile: BoxFile | null;
  readonly onClose: () => void;
  readonly onSaved?: (boxFile: BoxFile) => void;
}

/** Opens a box file, or changes what it is called and how many copies it takes. */
export function BoxFileForm({ boxFile, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      year: boxFile?.year ?? Number(today().slice(0, 4)),
      title: boxFile?.title ?? '',
      capacity: boxFile?.capacity ?? usualCapacity,
    },
  });
  const issues = useFormIssues(form);
  const creating = useCommand('boxFiles.create', issues.take);
  const updating = useCommand('boxFiles.update', issues.take);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { year, title, capacity } = form.getValues();
    const saved = boxFile
      ? await updating.run({ id: boxFile.id, version: boxFile.version, title, capacity })
      : await creating.run({ year, title, capacity });
    if (!saved) return;
    showDone(t(boxFile ? 'boxFiles.form.changed' : 'boxFiles.form.opened', { number: saved.number }));
    onClose();
    onSaved?.(saved);
  };
  const label = boxFile
    ? t('boxFiles.form.editTitle', { number: boxFile.number })
    : t('boxFiles.form.newTitle');
  return (
    <FormDialog
      title={label}
      size={480}
      act={boxFile ? t('common.save') : t('boxFiles.add')}
      running={creating.running || updating.running}
      onSubmit={save}
      onClose={onClose}
    >
      {!boxFile && (
        <NumberInput
          label={t('boxFiles.form.year')}
          description={t('boxFiles.form.yearHint')}
          allowDecimal={false}
          thousandSeparator=""
          {...form.getInputProps('year')}
        />
      )}
      <TextInput
        label={t('boxFiles.form.title')}
        description={t('boxFiles.form.titleHint')}
        required
        data-autofocus
        {...form.getInputProps('title')}
      />
      <NumberInput
        label={t('boxFiles.form.capacity')}
        description={t('boxFiles.form.capacityHint')}
        allowDecimal={false}
        {...form.getInputProps('capacity')}
      />
    </FormDialog>
  );
}
