import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../preload/contract/allowances.ts';
import { paymentWays, type PaymentWay } from '../../preload/contract/allowance-values.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { sentenceCase } from '../texts/sentence-case.ts';

interface PayForm extends Record<string, unknown> {
  readonly on: string | null;
  readonly how: PaymentWay;
  readonly reference: string;
}

/** Enters when and how a claim was paid. */
export function PayDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const initialValues: PayForm = { on: today(), how: 'mobile-money', reference: '' };
  const form = useForm<PayForm>({ initialValues });
  const issues = useFormIssues(form);
  const paying = useCommand('allowances.pay', issues.take);
  const money = showMoney(claim.amount, claim.currency);
  const save = async (): Promise<void> => {
    form.clearErrors();
    const { on, how, reference } = form.getValues();
    const { id, version } = claim;
    if (!(await paying.run({ id, version, on: on ?? today(), how, reference }))) return;
    showDone(t('allowances.pay.done', { money }));
    onClose();
  };
  const title = t('allowances.pay.title', { money });
  return (
    <FormDialog
      title={title}
      size={420}
      act={t('allowances.pay.save')}
      running={paying.running}
      onSubmit={save}
      onClose={onClose}
    >
      <DateField
        label={t('allowances.pay.on')}
        minDate={claim.submittedOn}
        maxDate={today()}
        required
        {...form.getInputProps('on')}
      />
      <NativeSelect
        label={t('allowances.pay.how')}
        data={paymentWays.map((value) => ({ value, label: sentenceCase(t(`allowances.paidHow.${value}`)) }))}
        {...form.getInputProps('how')}
      />
      <TextInput
        label={t('allowances.pay.reference')}
        data-autofocus
        description={t('allowances.pay.referenceHint')}
        required={form.values.how !== 'cash'}
        {...form.getInputProps('reference')}
      />
    </FormDialog>
  );
}
