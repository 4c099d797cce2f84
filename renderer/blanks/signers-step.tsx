import { Checkbox, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OpenBlank } from '../../preload/contract/blanks.ts';
import { stampStates } from '../../preload/contract/signing-values.ts';
import { DateField } from '../components/date-field.tsx';
import { Section } from '../components/section.tsx';
import classes from '../register/device-fields.module.css';
import type { SignatureForm } from '../signing/signature-form.ts';
import { today } from '../texts/dates.ts';

export type SignersForm = {
  readonly signers: readonly SignatureForm[];
  readonly marks: readonly OpenBlank['marks'][number][];
};

interface Props {
  readonly blank: OpenBlank;
  readonly form: UseFormReturnType<SignersForm>;
}

/** Who signed the form, party by party as on its last page. A name left empty was not signed. */
export function SignersStep({ blank, form }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('blanks.part.signatures')}>
      <div className={classes['fields']}>
        <Checkbox.Group
          label={t('blanks.signedOn')}
          value={[...form.values.marks]}
          onChange={(chosen) => form.setFieldValue('marks', chosen)}
          error={form.errors['marks']}
        >
          <Group gap="md" mt={4} data-enter-group>
            {blank.marks.map((mark) => (
              <Checkbox key={mark} size="xs" value={mark} label={t('agreements.copy.mark', { mark })} />
            ))}
          </Group>
        </Checkbox.Group>
        {form.values.signers.map((signer, place) => (
          <SignerFields key={signer.party} form={form} place={place} />
        ))}
      </div>
    </Section>
  );
}

function SignerFields({ form, place }: { readonly form: Props['form']; readonly place: number }) {
  const { t } = useTranslation();
  const signer = form.values.signers[place];
  if (!signer) return null;
  const party = t(`signing.party.${signer.party}`);
  const at = `signers.${place}`;
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing={4}>
      <TextInput label={t('blanks.signsName', { party })} {...form.getInputProps(`${at}.name`)} />
      <DateField
        label={t('blanks.signsOn', { party })}
        maxDate={today()}
        {...form.getInputProps(`${at}.on`)}
      />
      {signer.stamp !== 'not-needed' && (
        <NativeSelect
          label={t('blanks.signsStamp', { party })}
          data={stampStates
            .filter((value) => value !== 'not-needed')
            .map((value) => ({ value, label: t(`signing.stamp.${value}`) }))}
          {...form.getInputProps(`${at}.stamp`)}
        />
      )}
      {signer.party === 'holder' && (
        <div data-enter-skip>
          <Checkbox
            mt="lg"
            size="xs"
            label={t('blanks.signsThumb', { party })}
            checked={signer.how === 'thumbprint'}
            onChange={(event) =>
              form.setFieldValue(`${at}.how`, event.currentTarget.checked ? 'thumbprint' : 'signed')
            }
          />
        </div>
      )}
      {signer.how === 'thumbprint' && (
        <TextInput label={t('blanks.signsWitness', { party })} {...form.getInputProps(`${at}.witness`)} />
      )}
    </SimpleGrid>
  );
}
