import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Folio } from '../../preload/contract/box-files.ts';
import { showDone, showRefusal } from '../api/notices.tsx';
import { ApiError } from '../api/api-error.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';

interface Props {
  readonly boxFile: string;
  readonly folio: Folio;
  readonly onClose: () => void;
}

type TakeOutForm = {
  readonly takenBy: string;
  readonly why: string;
  readonly on: string | null;
  readonly dueOn: string | null;
};

/** Enters that a copy is taken out of its folio: by whom, what for and until when. */
export function TakeOutDialog({ boxFile, folio, onClose }: Props) {
  const { t } = useTranslation();
  const initialValues: TakeOutForm = { takenBy: '', why: '', on: today(), dueOn: null };
  const form = useForm<TakeOutForm>({ initialValues });
  const issues = useFormIssues(form);
  const taking = useCommand('boxFiles.takeOut', issues.take);
  const { number, mark, agreementId } = folio;
  const title = t('boxFiles.loan.title', { folio: folio.folio });

  const take = async (): Promise<void> => {
    form.clearErrors();
    const { takenBy, why, on, dueOn } = form.getValues();
    const outcome = await taking.run({
      id: boxFile,
      copies: [{ agreement: agreementId, mark }],
      takenBy,
      why,
      dueOn,
      on: on ?? today(),
    });
    if (!outcome) return;
    if (outcome.done.length > 0) showDone(t('boxFiles.loan.taken', { folio: folio.folio }));
    else showRefusal(new ApiError({ code: 'stale-version' }));
    onClose();
  };
  return (
    <FormDialog
      title={title}
      size={480}
      act={t('boxFiles.loan.takeOut')}
      running={taking.running}
      onSubmit={take}
      onClose={onClose}
    >
      <Text>{t('boxFiles.loan.lead', { number, mark })}</Text>
      <TextInput
        label={t('boxFiles.loan.takenBy')}
        required
        data-autofocus
        {...form.getInputProps('takenBy')}
      />
      <TextInput
        label={t('boxFiles.loan.why')}
        description={t('boxFiles.loan.whyHint')}
        required
        {...form.getInputProps('why')}
      />
      <DateField label={t('boxFiles.loan.on')} maxDate={today()} {...form.getInputProps('on')} />
      <DateField
        label={t('boxFiles.loan.due')}
        minDate={today()}
        clearable
        {...form.getInputProps('dueOn')}
      />
    </FormDialog>
  );
}
