import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Folio } from '../../preload/contract/box-files.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { useOpenBoxFiles } from './use-open-box-files.ts';

interface Props {
  readonly boxFile: string;
  readonly folio: Folio;
  readonly onClose: () => void;
}

/** The choice of no box file: an id is never this. */
const office = 'office';

/** Takes a copy from a folio where it was filed by mistake, with the reason. */
export function CorrectDialog({ boxFile, folio, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm<{ to: string; reason: string }>({ initialValues: { to: office, reason: '' } });
  const issues = useFormIssues(form);
  const correcting = useCommand('boxFiles.correct', issues.take);
  const open = useOpenBoxFiles() ?? [];
  const { number, mark, agreementId } = folio;

  const correct = async (): Promise<void> => {
    form.clearErrors();
    const { to, reason } = form.getValues();
    const corrected = await correcting.run({
      id: boxFile,
      copy: { agreement: agreementId, mark },
      to: to === office ? null : to,
      reason,
      on: today(),
    });
    if (!corrected) return;
    const { place } = corrected;
    showDone(
      place === null
        ? t('boxFiles.correct.unfiled', { number, mark })
        : t('boxFiles.correct.moved', { number, mark, ...place }),
    );
    onClose();
  };
  return (
    <FormDialog
      title={t('boxFiles.correct.title', { folio: folio.folio })}
      size={480}
      act={t('boxFiles.correct.act')}
      running={correcting.running}
      onSubmit={correct}
      onClose={onClose}
    >
      <Text>{t('boxFiles.correct.lead', { number, mark })}</Text>
      <TextInput
        label={t('boxFiles.correct.reason')}
        description={t('boxFiles.correct.reasonHint')}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <Select
        label={t('boxFiles.correct.to')}
        data={[
          { value: office, label: t('boxFiles.correct.office') },
          ...open.map((one) => ({
            value: one.id,
            label: t('boxFiles.correct.next', { number: one.number, folio: one.nextFolio ?? '' }),
          })),
        ]}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        {...form.getInputProps('to')}
      />
    </FormDialog>
  );
}
