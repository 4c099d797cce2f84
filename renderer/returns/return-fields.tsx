import { SimpleGrid, Text, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Accessory } from '../../preload/contract/device-facts.ts';
import { AccessoriesField } from '../register/accessories-field.tsx';
import type { ReturnForm } from './return-form.ts';

interface Props<Form extends ReturnForm> {
  readonly form: UseFormReturnType<Form>;
  /** The office's currency. */
  readonly usual: string;
  readonly onAccessories: (accessories: readonly Accessory[]) => void;
}

/** What came back with a device, who took it, and what is to be paid. */
export function ReturnFields<Form extends ReturnForm>({ form, usual, onAccessories }: Props<Form>) {
  const { t } = useTranslation();
  return (
    <>
      <AccessoriesField
        value={form.values.accessories}
        legend={t('returns.form.accessories')}
        onChange={onAccessories}
      />
      <Text size="xs" c="dimmed">
        {t('returns.form.accessoriesHint')}
      </Text>
      <TextInput label={t('returns.form.receivedBy')} {...form.getInputProps('receivedBy')} />
      <SimpleGrid cols={3} spacing="sm">
        <TextInput
          label={t('returns.form.money')}
          description={t('returns.form.moneyHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('money')}
        />
        <TextInput
          label={t('returns.owed.currency')}
          placeholder={usual}
          maxLength={3}
          {...form.getInputProps('currency')}
        />
        <TextInput label={t('returns.form.moneyFor')} {...form.getInputProps('moneyFor')} />
      </SimpleGrid>
      <Textarea
        label={t('register.takeBackForm.note')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('note')}
      />
    </>
  );
}
