import { NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../preload/contract/settings.ts';
import { ScanField } from '../components/scan-field.tsx';
import { liabilityCapNames, liabilityRuleNames, privateUseNames } from './agreement-terms.ts';

interface Props {
  readonly terms: AgreementTerms;
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly onChange: (terms: AgreementTerms) => void;
}

const parties = ['partnerName', 'programmeName', 'councilName', 'supportContact', 'governingPlace'] as const;
const periods = ['lossReportHours', 'policeReportHours', 'returnDays'] as const;
type LineField =
  | (typeof parties)[number]
  | 'currency'
  | 'liabilityDecider'
  | 'liabilityAppeal'
  | 'allowance'
  | 'reimbursement'
  | 'minimum';
const longest = { lossReportHours: 720, policeReportHours: 720, returnDays: 365 } as const;

/** What every new agreement of the office says. Agreements printed before keep their words. */
export function AgreementTermsFields({ terms, errors, onChange }: Props) {
  const { t } = useTranslation();
  const line = (field: LineField) => (
    <ScanField
      key={field}
      label={t(`settings.terms.${field}`)}
      description={t(`settings.termsHint.${field}`)}
      data-path={`terms.${field}`}
      value={terms[field]}
      error={errors[`terms.${field}`]}
      onChange={(text) => onChange({ ...terms, [field]: text })}
    />
  );
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {t('settings.terms.hint')}
      </Text>
      {parties.map(line)}
      {periods.map((field) => (
        <NumberInput
          key={field}
          label={t(`settings.terms.${field}`)}
          data-path={`terms.${field}`}
          min={1}
          max={longest[field]}
          allowDecimal={false}
          value={terms[field]}
          error={errors[`terms.${field}`]}
          onChange={(typed) => {
            if (typeof typed === 'number') onChange({ ...terms, [field]: typed });
          }}
        />
      ))}
      <NativeSelect
        label={t('settings.terms.liabilityRule')}
        description={t(`settings.liabilityHint.${terms.liabilityRule}`)}
        data={liabilityRuleNames.map((value) => ({ value, label: t(`settings.liability.${value}`) }))}
        value={terms.liabilityRule}
        onChange={(event) =>
          onChange({ ...terms, liabilityRule: event.currentTarget.value as AgreementTerms['liabilityRule'] })
        }
      />
      <NumberInput
        label={t('settings.terms.liabilityShare')}
        description={t('settings.termsHint.liabilityShare')}
        data-path="terms.liabilityShare"
        min={0}
        max={100}
        suffix=" %"
        allowDecimal={false}
        value={terms.liabilityShare}
        error={errors['terms.liabilityShare']}
        onChange={(typed) => {
          if (typeof typed === 'number') onChange({ ...terms, liabilityShare: typed });
        }}
      />
      <NativeSelect
        label={t('settings.terms.liabilityCap')}
        data={liabilityCapNames.map((value) => ({ value, label: t(`settings.liabilityCap.${value}`) }))}
        value={terms.liabilityCap}
        onChange={(event) =>
          onChange({ ...terms, liabilityCap: event.currentTarget.value as AgreementTerms['liabilityCap'] })
        }
      />
      {line('currency')}
      {terms.liabilityCap === 'amount' && (
        <NumberInput
          label={t('settings.terms.liabilityAmount')}
          data-path="terms.liabilityAmount"
          min={0}
          max={1_000_000_000}
          thousandSeparator=" "
          allowDecimal={false}
          value={terms.liabilityAmount}
          error={errors['terms.liabilityAmount']}
          onChange={(typed) => {
            if (typeof typed === 'number') onChange({ ...terms, liabilityAmount: typed });
          }}
        />
      )}
      {line('liabilityDecider')}
      {line('liabilityAppeal')}
      {line('allowance')}
      {line('reimbursement')}
      {line('minimum')}
      <NativeSelect
        label={t('settings.terms.privateUse')}
        data={privateUseNames.map((value) => ({ value, label: t(`settings.privateUse.${value}`) }))}
        value={terms.privateUse}
        onChange={(event) =>
          onChange({ ...terms, privateUse: event.currentTarget.value as AgreementTerms['privateUse'] })
        }
      />
    </Stack>
  );
}
