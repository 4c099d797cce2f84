import { NativeSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { simSecurings } from '../../preload/contract/sim-values.ts';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import { CheckedField } from './checked-field.tsx';
import type { DeviceForm } from './device-form.ts';
import classes from './device-fields.module.css';
import type { DeviceCheck } from './use-device-check.ts';

interface SimFieldsProps {
  readonly form: UseFormReturnType<DeviceForm>;
  readonly judge: DeviceCheck;
  readonly title?: string;
}

/** The SIM card that goes into the device; one of the two numbers is enough. */
export function SimFields({ form, judge, title }: SimFieldsProps) {
  const { t } = useTranslation();
  return (
    <Section title={title ?? t('register.form.sim')}>
      <div className={classes['fields']}>
        <CheckedField form={form} judge={judge} field="iccid" label={t('register.field.iccid')} />
        <CheckedField form={form} judge={judge} field="msisdn" label={t('register.field.msisdn')} />
        <div data-enter-skip className={classes['fields']}>
          <ScanField label={t('register.field.operator')} {...form.getInputProps('operator')} />
          <NativeSelect
            label={t('register.field.secured')}
            data={simSecurings.map((value) => ({ value, label: t(`register.secured.${value}`) }))}
            {...form.getInputProps('secured')}
          />
        </div>
      </div>
    </Section>
  );
}
