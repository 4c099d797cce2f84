import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../preload/contract/allowances.ts';
import {
  allowancePayers,
  allowancePeriods,
  bundleTypes,
  type AllowancePayer,
  type AllowancePeriod,
  type BundleType,
} from '../../preload/contract/allowance-values.ts';
import { decimalsOf } from '../../preload/contract/currency.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { sentenceCase } from '../texts/sentence-case.ts';

interface PlanForm extends Record<string, unknown> {
  readonly amount: string;
  readonly currency: string;
  readonly every: AllowancePeriod;
  readonly payer: AllowancePayer;
  readonly payerName: string;
  readonly bundle: BundleType;
  readonly from: string | null;
  readonly note: string;
}

function formOf(plan: Plan | null, currency: string): PlanForm {
  return {
    amount: plan ? String(plan.amount / 10 ** decimalsOf(plan.currency)) : '',
    currency: plan?.currency ?? currency,
    every: plan?.every ?? 'month',
    payer: plan?.payer ?? 'partner',
    payerName: plan?.payerName ?? '',
    bundle: plan?.bundle ?? 'airtime-and-data',
    from: today(),
    note: plan?.note ?? '',
  };
}

interface Props {
  readonly agreement: Agreement;
  readonly plan: Plan | null;
  /** What the office counts in; empty while it has not said. */
  readonly currency: string;
  readonly onClose: () => void;
}

/** Sets what a holder is given for airtime and data. */
export function PlanDialog({ agreement, plan, currency: usual, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm<PlanForm>({ initialValues: formOf(plan, usual) });
  const issues = useFormIssues(form, (path) => path.replace(/^plan\./, ''));
  const setting = useCommand('allowances.setPlan', issues.take);
  const save = async (): Promise<void> => {
    form.clearErrors();
    const { amount, currency, every, payer, payerName, bundle, from, note } = form.getValues();
    const set = { amount, currency, every, payer, payerName, bundle, from: from ?? today(), note };
    if (!(await setting.run({ agreement: agreement.id, plan: set }))) return;
    showDone(t('allowances.plan.done'));
    onClose();
  };
  const title = t('allowances.plan.title', { number: agreement.number });
  return (
    <FormDialog
      title={title}
      size={520}
      act={t('allowances.plan.save')}
      running={setting.running}
      onSubmit={save}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <TextInput
          label={t('allowances.plan.amount')}
          required
          data-autofocus
          {...form.getInputProps('amount')}
        />
        <TextInput
          label={t('allowances.plan.currency')}
          maxLength={3}
          required
          {...form.getInputProps('currency')}
        />
        <NativeSelect
          label={t('allowances.plan.every')}
          data={allowancePeriods.map((value) => ({
            value,
            label: sentenceCase(t(`allowances.every.${value}`)),
          }))}
          {...form.getInputProps('every')}
        />
        <NativeSelect
          label={t('allowances.plan.bundle')}
          data={bundleTypes.map((value) => ({ value, label: sentenceCase(t(`allowances.bundle.${value}`)) }))}
          {...form.getInputProps('bundle')}
        />
        <NativeSelect
          label={t('allowances.plan.payer')}
          data={allowancePayers.map((value) => ({
            value,
            label: sentenceCase(t(`allowances.payer.${value}`)),
          }))}
          {...form.getInputProps('payer')}
        />
        <TextInput
          label={t('allowances.plan.payerName')}
          required={form.values.payer === 'other'}
          {...form.getInputProps('payerName')}
        />
        <DateField label={t('allowances.plan.from')} required {...form.getInputProps('from')} />
        <TextInput label={t('allowances.plan.note')} {...form.getInputProps('note')} />
      </SimpleGrid>
    </FormDialog>
  );
}
