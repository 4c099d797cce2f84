import { Checkbox, NativeSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import { AccessoriesField } from './accessories-field.tsx';
import { CheckedField } from './checked-field.tsx';
import { ConditionField } from './condition-field.tsx';
import type { DeviceForm } from './device-form.ts';
import { kindNames } from './device-words.ts';
import classes from './device-fields.module.css';
import { MoreFacts } from './more-facts.tsx';
import { OwnerFields } from './owner-fields.tsx';
import { SimFields } from './sim-fields.tsx';
import type { DeviceCheck } from './use-device-check.ts';

interface DeviceFieldsProps {
  readonly form: UseFormReturnType<DeviceForm>;
  readonly judge: DeviceCheck;
  /** False while a known device is edited: its SIM cards are changed on its page. */
  readonly withSim: boolean;
}

/** Everything that is taken down of a device, in the order of scanning: numbers first. */
export function DeviceFields({ form, judge, withSim }: DeviceFieldsProps) {
  const { t } = useTranslation();
  const { values } = form;
  const set = form.setFieldValue;
  return (
    <div className={classes['sections']}>
      <Section title={t('register.form.identifiers')}>
        <div className={classes['fields']}>
          {values.hasNoImei ? (
            <ScanField
              label={t('register.field.noImeiReason')}
              required
              list="no-imei-reasons"
              {...form.getInputProps('noImeiReason')}
            />
          ) : (
            <>
              <CheckedField
                form={form}
                judge={judge}
                field="imei1"
                label={t('register.field.imei1')}
                description={t('register.form.imeiHint')}
                required
                autoFocus
              />
              <CheckedField form={form} judge={judge} field="imei2" label={t('register.field.imei2')} />
            </>
          )}
          <datalist id="no-imei-reasons">
            <option value={t('register.noImeiReasons.wifi')} />
            <option value={t('register.noImeiReasons.notPhone')} />
            <option value={t('register.noImeiReasons.unreadable')} />
          </datalist>
          <div data-enter-skip>
            <Checkbox
              size="xs"
              label={t('register.form.noImei')}
              checked={values.hasNoImei}
              onChange={(event) => set('hasNoImei', event.currentTarget.checked)}
            />
          </div>
          <CheckedField form={form} judge={judge} field="serial" label={t('register.field.serial')} />
        </div>
      </Section>
      {withSim && <SimFields form={form} judge={judge} />}
      <Section title={t('register.form.what')}>
        <div className={classes['fields']}>
          <NativeSelect
            label={t('register.field.kind')}
            data={kindNames.map((value) => ({ value, label: t(`register.kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <ScanField
            label={t('register.field.manufacturer')}
            {...form.getInputProps('manufacturer')}
            onChange={(text) => {
              judge.ownModel();
              set('manufacturer', text);
            }}
          />
          <ScanField
            label={t('register.field.modelOnly')}
            {...form.getInputProps('model')}
            onChange={(text) => {
              judge.ownModel();
              set('model', text);
            }}
          />
          <OwnerFields
            ownerType={values.ownerType}
            ownerName={values.ownerName}
            errors={form.errors}
            onType={(ownerType) => set('ownerType', ownerType)}
            onName={(ownerName) => set('ownerName', ownerName)}
          />
          <ConditionField {...form.getInputProps('condition')} />
          <AccessoriesField value={values.accessories} onChange={(chosen) => set('accessories', chosen)} />
        </div>
      </Section>
      <MoreFacts form={form} judge={judge} />
    </div>
  );
}
