import { NumberInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ScanField } from '../components/scan-field.tsx';
import { CheckedField } from './checked-field.tsx';
import type { DeviceForm } from './device-form.ts';
import classes from './device-fields.module.css';
import type { DeviceCheck } from './use-device-check.ts';

interface MoreFactsProps {
  readonly form: UseFormReturnType<DeviceForm>;
  readonly judge: DeviceCheck;
}

/** Facts that few offices take down; folded away, and passed over by Enter. */
export function MoreFacts({ form, judge }: MoreFactsProps) {
  const { t } = useTranslation();
  return (
    <details className={classes['more']} data-enter-skip>
      <summary>{t('register.form.more')}</summary>
      <div className={classes['fields']}>
        <ScanField label={t('register.field.colour')} {...form.getInputProps('colour')} />
        <CheckedField form={form} judge={judge} field="mac" label={t('register.field.mac')} />
        <ScanField label={t('register.field.assetTag')} {...form.getInputProps('assetTag')} />
        <ScanField label={t('register.field.funding')} {...form.getInputProps('funding')} />
        <NumberInput
          label={t('register.field.value')}
          min={0}
          hideControls
          {...form.getInputProps('value')}
        />
        <ScanField
          label={t('register.field.currency')}
          maxLength={3}
          {...form.getInputProps('currency')}
          onChange={(text) => form.setFieldValue('currency', text.toUpperCase())}
        />
        <Textarea
          label={t('register.field.notes')}
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('notes')}
        />
      </div>
    </details>
  );
}
