import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../preload/contract/settings.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';

type Terms = TemplateContent['terms'];

interface Props<N extends keyof Terms> {
  readonly name: N;
  readonly terms: Terms;
  readonly office: AgreementTerms;
  readonly onChange: (changes: Partial<Terms>) => void;
}

type LineName =
  | 'liabilityDecider'
  | 'liabilityAppeal'
  | 'supportContact'
  | 'partnerName'
  | 'programmeName'
  | 'councilName'
  | 'governingPlace';
type NumberName =
  | 'liabilityShare'
  | 'liabilityAmount'
  | 'lossReportHours'
  | 'policeReportHours'
  | 'returnDays';
type ChoiceName = 'liabilityRule' | 'liabilityCap' | 'privateUse';

/** A line that overrides the office's while it is not empty. */
export function TermLine({ name, terms, office, onChange }: Props<LineName>) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t(`settings.terms.${name}`)}
      description={t('templates.terms.textHint')}
      placeholder={office[name]}
      maxLength={400}
      value={terms[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
}

interface NumberProps extends Props<NumberName> {
  readonly min: number;
  readonly max: number;
}

/** A number that overrides the office's while it is not empty. */
export function TermNumber({ name, terms, office, onChange, min, max }: NumberProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t(`settings.terms.${name}`)}
      description={t('templates.terms.officeValue', { value: office[name] })}
      min={min}
      max={max}
      allowDecimal={false}
      value={terms[name] ?? ''}
      onChange={(typed) => onChange({ [name]: typeof typed === 'number' ? typed : undefined })}
    />
  );
}

interface ChoiceProps extends Props<ChoiceName> {
  readonly codes: readonly string[];
  /** Where the catalogue has the words of the codes. */
  readonly words: 'settings.liability' | 'settings.liabilityCap' | 'settings.privateUse';
}

/** A choice whose first entry leaves it to the office. */
export function TermChoice({ name, terms, office, onChange, codes, words }: ChoiceProps) {
  const { t } = useTranslation();
  const wordOf = (code: string): string => t(`${words}.${code}` as 'templates.title');
  return (
    <NativeSelect
      label={t(`settings.terms.${name}`)}
      data={[
        { value: '', label: t('templates.terms.officeValue', { value: wordOf(office[name]) }) },
        ...codes.map((code) => ({ value: code, label: wordOf(code) })),
      ]}
      value={terms[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
}
