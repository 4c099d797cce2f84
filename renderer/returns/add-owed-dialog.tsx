import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OwedInput } from '../../preload/contract/owed.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';

interface OwedForm extends Record<string, unknown> {
  readonly what: 'item' | 'money';
  readonly item: string;
  readonly quantity: number | string;
  readonly amount: string;
  readonly currency: string;
  readonly note: string;
}

function owedOf({ what, item, quantity, amount, currency, note }: OwedForm): OwedInput {
  return what === 'item'
    ? { what, item, quantity: Math.min(99, Math.max(1, Math.trunc(Number(quantity)) || 1)), note }
    : { what, amount, currency, note };
}

interface Props {
  readonly agreementId: string;
  /** What the office counts in; empty while it has not said. */
  readonly currency: string;
  readonly onClose: () => void;
}

/** Enters a thing or money that is owed under an agreement. */
export function AddOwedDialog({ agreementId, currency, onClose }: Props) {
  const { t } = useTranslation();
  const initialValues: OwedForm = {
    what: 'item',
    item: '',
    quantity: 1,
    amount: '',
    currency,
    note: '',
  };
  const form = useForm<OwedForm>({ initialValues });
  const issues = useFormIssues(form, (path) => path.replace(/^owed\./, ''));
  const adding = useCommand('returns.addOwed', issues.take);
  const save = async (): Promise<void> => {
    form.clearErrors();
    if (!(await adding.run({ agreement: agreementId, owed: owedOf(form.getValues()) }))) return;
    showDone(t('returns.owed.added'));
    onClose();
  };
  const title = t('returns.owed.add');
  return (
    <FormDialog
      title={title}
      size={420}
      act={t('returns.owed.save')}
      running={adding.running}
      onSubmit={save}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('returns.owed.what')}
        data={[
          { value: 'item', label: t('returns.owed.thing') },
          { value: 'money', label: t('returns.owed.money') },
        ]}
        {...form.getInputProps('what')}
      />
      {form.values.what === 'item' ? (
        <>
          <TextInput label={t('returns.owed.name')} required data-autofocus {...form.getInputProps('item')} />
          <NumberInput
            label={t('returns.owed.quantity')}
            min={1}
            max={99}
            allowDecimal={false}
            {...form.getInputProps('quantity')}
          />
        </>
      ) : (
        <>
          <TextInput label={t('returns.owed.amount')} required {...form.getInputProps('amount')} />
          <TextInput
            label={t('returns.owed.currency')}
            maxLength={3}
            required
            {...form.getInputProps('currency')}
          />
        </>
      )}
      <TextInput label={t('returns.owed.note')} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
