import { NativeSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenBlank } from '../../preload/contract/blanks.ts';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import { Verdict } from '../components/verdict.tsx';
import { CheckedField } from '../register/checked-field.tsx';
import classes from '../register/device-fields.module.css';
import type { DeviceForm } from '../register/device-form.ts';
import { kindNames } from '../register/device-words.ts';
import type { HandOverForm } from '../register/hand-over-form.ts';
import type { DeviceCheck } from '../register/use-device-check.ts';
import { judgeMatch } from './form-entry.ts';

interface Props {
  readonly blank: OpenBlank;
  readonly device: UseFormReturnType<DeviceForm>;
  readonly given: UseFormReturnType<HandOverForm>;
  readonly judge: DeviceCheck;
}

/** The device as the paper has it, then box and phone themselves: all must be the same. */
export function PaperDeviceStep({ blank, device, given, judge }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('blanks.part.device')}>
      <div className={classes['fields']}>
        {blank.device === null && (
          <>
            <NativeSelect
              label={t('register.field.kind')}
              data={kindNames.map((value) => ({ value, label: t(`register.kind.${value}`) }))}
              {...device.getInputProps('kind')}
            />
            <CheckedField
              form={device}
              judge={judge}
              field="imei1"
              label={t('register.field.imei1')}
              required
            />
            <CheckedField form={device} judge={judge} field="imei2" label={t('register.field.imei2')} />
            <CheckedField form={device} judge={judge} field="serial" label={t('register.field.serial')} />
            <ScanField label={t('register.field.manufacturer')} {...device.getInputProps('manufacturer')} />
            <ScanField label={t('register.field.modelOnly')} {...device.getInputProps('model')} />
          </>
        )}
        <MatchFields blank={blank} device={device} given={given} />
      </div>
    </Section>
  );
}

function MatchFields({ blank, device, given }: Omit<Props, 'judge'>) {
  const { t } = useTranslation();
  const { box, imei } = given.values;
  const [scanned, setScanned] = useState({ box, imei });
  const { imei1, imei2 } = device.values;
  const match = judgeMatch(blank, scanned, blank.device ? [blank.device.imei] : [imei1, imei2]);
  const settle = (): void => setScanned({ box: given.getValues().box, imei: given.getValues().imei });
  const wrong = match.box === false || match.imei === false;
  const right = match.box === true && match.imei === true;
  return (
    <>
      <ScanField
        label={t('register.handOverForm.box')}
        required
        {...given.getInputProps('box')}
        data-path="match.box"
        error={given.errors['match.box']}
        onBlur={settle}
      />
      <ScanField
        label={t('register.handOverForm.imei')}
        description={t('register.handOverForm.imeiHint')}
        required
        {...given.getInputProps('imei')}
        data-path="match.imei"
        error={given.errors['match.imei']}
        onBlur={settle}
      />
      {wrong && (
        <Verdict
          outcome="mismatch"
          title={
            match.box === false
              ? t('register.handOverForm.mismatchBox')
              : t('register.handOverForm.mismatchImei')
          }
        />
      )}
      {right && (
        <Verdict outcome="match" title={t('register.handOverForm.match')}>
          {blank.number}
        </Verdict>
      )}
    </>
  );
}
