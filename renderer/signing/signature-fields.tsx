import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { parties, signingWays, stampStates, type Party } from '../../preload/contract/signing-values.ts';
import { CouncilPicker } from '../councils/council-picker.tsx';
import { DateField } from '../components/date-field.tsx';
import { today } from '../texts/dates.ts';
import { sentenceCase } from '../texts/sentence-case.ts';
import { signsForOffice, type SignatureForm } from './signature-form.ts';

interface Props {
  readonly form: UseFormReturnType<SignatureForm>;
  /** Whether a party's stamp is asked for. */
  readonly stampOf: (party: Party) => boolean;
  /** Whether it goes on form after form, each signed by its own health worker. */
  readonly batch?: boolean;
}

/** Who signed, for which office, when and how, and the stamp beside it. */
export function SignatureFields({ form, stampOf, batch = false }: Props) {
  const { t } = useTranslation();
  const { values, errors } = form;
  const ownName = batch && values.party === 'holder';
  const setParty = (party: Party): void => {
    form.setFieldValue('party', party);
    form.setFieldValue('stamp', stampOf(party) ? 'present' : 'not-needed');
  };
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
      <NativeSelect
        label={t('signing.field.party')}
        data={parties.map((value) => ({ value, label: t(`signing.party.${value}`) }))}
        {...form.getInputProps('party')}
        onChange={(event) => setParty(event.currentTarget.value as Party)}
      />
      <DateField label={t('signing.field.on')} maxDate={today()} required {...form.getInputProps('on')} />
      {signsForOffice(values.party) && (
        <CouncilPicker
          label={t('signing.field.council')}
          path="council"
          value={values.council}
          error={errors['council']}
          onChange={(choice, council) => {
            form.setFieldValue('council', choice);
            if (council?.stampName) form.setFieldValue('stampName', council.stampName);
          }}
        />
      )}
      <TextInput
        label={t('signing.field.name')}
        description={ownName && t('signing.ownName')}
        required={!ownName}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput label={t('signing.field.title')} {...form.getInputProps('title')} />
      <NativeSelect
        label={t('signing.field.how')}
        data={signingWays.map((value) => ({ value, label: sentenceCase(t(`signing.how.${value}`)) }))}
        {...form.getInputProps('how')}
      />
      {values.how === 'thumbprint' && (
        <TextInput label={t('signing.field.witness')} required {...form.getInputProps('witness')} />
      )}
      <NativeSelect
        label={t('signing.field.stamp')}
        data={stampStates.map((value) => ({ value, label: sentenceCase(t(`signing.stamp.${value}`)) }))}
        {...form.getInputProps('stamp')}
      />
      {(values.stamp === 'present' || values.stamp === 'illegible') && (
        <TextInput label={t('signing.field.stampName')} {...form.getInputProps('stampName')} />
      )}
      <TextInput label={t('signing.field.note')} {...form.getInputProps('note')} />
    </SimpleGrid>
  );
}
