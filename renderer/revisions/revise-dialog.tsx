import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import type { RevisionReason } from '../../preload/contract/return-values.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { useRevisionNotice } from './use-revision-notice.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly device: Device;
  readonly because: RevisionReason;
  readonly onClose: () => void;
}

type ReviseForm = {
  readonly on: string | null;
  readonly dueBack: string | null;
  readonly renewOn: string | null;
  readonly note: string;
};

/** Drafts a new revision for the same holder: with other terms, or for another year. */
export function ReviseDialog({ agreement, device, because, onClose }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const tell = useRevisionNotice();
  const { id, version, number } = agreement;
  const initialValues: ReviseForm = { on: today(), dueBack: device.dueBack, renewOn: null, note: '' };
  const form = useForm<ReviseForm>({ initialValues });
  const issues = useFormIssues(form);
  const revising = useCommand('revisions.revise', issues.take);
  const title =
    because === 'renewal'
      ? t('revisions.dialog.renewalTitle', { number })
      : t('revisions.dialog.termsTitle', { number });
  const save = async (): Promise<void> => {
    form.clearErrors();
    const { on, ...rest } = form.getValues();
    const next = await revising.run({ ...rest, id, version, because, on: on ?? today() });
    if (!next) return;
    tell(t('revisions.dialog.done', { revision: next.revision, number }), next, agreement);
    onClose();
    go(`/agreements/${next.id}`);
  };
  return (
    <FormDialog
      title={title}
      size={480}
      act={t('revisions.dialog.save')}
      running={revising.running}
      onSubmit={save}
      onClose={onClose}
    >
      <Text size="sm">{t('revisions.dialog.body')}</Text>
      {because === 'changed-terms' && (
        <Textarea label={t('revisions.dialog.note')} minRows={2} autosize {...form.getInputProps('note')} />
      )}
      <DateField
        label={t('revisions.dialog.on')}
        data-autofocus
        maxDate={today()}
        required
        {...form.getInputProps('on')}
      />
      <DateField label={t('revisions.dialog.dueBack')} clearable {...form.getInputProps('dueBack')} />
      <DateField
        label={t('revisions.dialog.renewOn')}
        description={t('revisions.dialog.renewHint')}
        clearable
        {...form.getInputProps('renewOn')}
      />
    </FormDialog>
  );
}
