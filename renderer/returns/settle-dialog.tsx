import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../preload/contract/returns.ts';
import { settlements, type Settlement } from '../../preload/contract/return-values.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { sentenceCase } from '../texts/sentence-case.ts';
import { owedWords } from './owed-words.ts';

interface SettleForm extends Record<string, unknown> {
  readonly how: Settlement;
  readonly on: string | null;
  readonly note: string;
}

/** Says how something owed was settled. */
export function SettleDialog({ owed, onClose }: { readonly owed: Owed; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const what = owedWords(owed, t);
  const initialValues: SettleForm = {
    how: owed.what === 'money' ? 'paid' : 'returned',
    on: today(),
    note: '',
  };
  const form = useForm<SettleForm>({ initialValues });
  const issues = useFormIssues(form);
  const settling = useCommand('returns.settle', issues.take);
  const title = t('returns.owed.settleTitle', { what });
  const save = async (): Promise<void> => {
    form.clearErrors();
    const { how, on, note } = form.getValues();
    const { id, version } = owed;
    if (!(await settling.run({ id, version, how, on: on ?? today(), note }))) return;
    showDone(t('returns.owed.settleDone', { what }));
    onClose();
  };
  return (
    <FormDialog
      title={title}
      size={420}
      act={t('returns.owed.settleSave')}
      running={settling.running}
      onSubmit={save}
      onClose={onClose}
    >
      <NativeSelect
        label={t('returns.owed.how')}
        data-autofocus
        data={settlements.map((value) => ({ value, label: sentenceCase(t(`returns.how.${value}`)) }))}
        {...form.getInputProps('how')}
      />
      <DateField label={t('returns.owed.on')} maxDate={today()} required {...form.getInputProps('on')} />
      <TextInput
        label={t('returns.owed.note')}
        required={form.values.how === 'written-off'}
        {...form.getInputProps('note')}
      />
    </FormDialog>
  );
}
