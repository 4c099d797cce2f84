import { Alert, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../preload/contract/allowances.ts';
import { decimalsOf } from '../../preload/contract/currency.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { showDate, today } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { usualPeriod, type Holding } from './usual-period.ts';

interface ClaimForm extends Record<string, unknown> {
  readonly from: string | null;
  readonly until: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly submittedOn: string | null;
  readonly note: string;
}

interface Props {
  readonly agreement: Agreement;
  readonly plan: Plan | null;
  /** The days on which the holder had the device. */
  readonly held: readonly Holding[];
  /** What the office counts in; empty while it has not said. */
  readonly currency: string;
  readonly onClose: () => void;
}

/** Enters a claim; days that are claimed already are told at once, and may be claimed all the same. */
export function ClaimDialog({ agreement, plan, held, currency: usual, onClose }: Props) {
  const { t } = useTranslation();
  const initialValues: ClaimForm = {
    ...usualPeriod(today(), held),
    amount: plan ? String(plan.amount / 10 ** decimalsOf(plan.currency)) : '',
    currency: plan?.currency ?? usual,
    submittedOn: today(),
    note: '',
  };
  const form = useForm<ClaimForm>({ initialValues });
  const issues = useFormIssues(form);
  const entering = useCommand('allowances.enter', issues.take);
  const { from, until } = form.values;
  const overlapping = useQuery(
    'allowances.overlapping',
    { agreement: agreement.id, from: from ?? '', until: until ?? '', except: null },
    { enabled: from !== null && until !== null },
  ).data;

  const save = async (): Promise<void> => {
    form.clearErrors();
    const values = form.getValues();
    if (values.from === null || values.until === null) {
      issues.put(
        (['from', 'until'] as const)
          .filter((field) => values[field] === null)
          .map((field) => ({ field, code: 'required' as const })),
      );
      return;
    }
    const { amount, currency, submittedOn, note } = values;
    const claim = await entering.run({
      agreement: agreement.id,
      from: values.from,
      until: values.until,
      amount,
      currency,
      submittedOn: submittedOn ?? today(),
      note,
    });
    if (!claim) return;
    showDone(t('allowances.claim.done', { money: showMoney(claim.amount, claim.currency) }));
    onClose();
  };
  const title = t('allowances.claim.title', { number: agreement.number });
  return (
    <FormDialog
      title={title}
      size={520}
      act={t('allowances.claim.save')}
      running={entering.running}
      onSubmit={save}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <DateField
          label={t('allowances.claim.from')}
          required
          data-autofocus
          {...form.getInputProps('from')}
        />
        <DateField label={t('allowances.claim.until')} required {...form.getInputProps('until')} />
        <TextInput label={t('allowances.claim.amount')} required {...form.getInputProps('amount')} />
        <TextInput
          label={t('allowances.claim.currency')}
          maxLength={3}
          required
          {...form.getInputProps('currency')}
        />
        <DateField
          label={t('allowances.claim.submittedOn')}
          maxDate={today()}
          required
          {...form.getInputProps('submittedOn')}
        />
        <TextInput label={t('allowances.claim.note')} {...form.getInputProps('note')} />
      </SimpleGrid>
      {overlapping && overlapping.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} role="status">
          {t('allowances.claim.overlap', {
            claims: overlapping
              .map((claim) =>
                t('allowances.claim.overlapOne', {
                  from: showDate(claim.from),
                  until: showDate(claim.until),
                  money: showMoney(claim.amount, claim.currency),
                }),
              )
              .join('; '),
          })}
        </Alert>
      )}
    </FormDialog>
  );
}
