import { Button, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Device } from '../../preload/contract/device.ts';
import { dropKept, keep, readKept, useKept } from '../api/kept.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { BoxPanel, type JustRegistered } from './box-panel.tsx';
import { DeviceFields } from './device-fields.tsx';
import { deviceOf, emptyDevice, fieldOnForm, nextDevice, type DeviceForm } from './device-form.ts';
import { modelName } from './device-words.ts';
import { focusImei } from './focus-imei.ts';
import { useDeviceCheck } from './use-device-check.ts';

const draftName = 'register.draft';

/** Takes a device in: scan, Enter, scan, Enter; the next number of the office goes on its box. */
export function RegisterDevicePage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [done, setDone] = useKept<readonly JustRegistered[]>('register.done', () => []);
  const [hadDraft] = useState(() => readKept(draftName) !== undefined);
  const form = useForm<DeviceForm>({
    initialValues: readKept<DeviceForm>(draftName) ?? emptyDevice,
    onValuesChange: (values) => keep(draftName, values),
  });
  const issues = useFormIssues(form, fieldOnForm);
  const judge = useDeviceCheck({ form, put: issues.put });
  const register = useCommand('register.registerDevice', issues.take);

  const startAgain = useCallback(
    (values: DeviceForm) => {
      form.setValues(values);
      form.clearErrors();
      judge.reset();
      dropKept(draftName);
      focusImei();
    },
    [form, judge],
  );
  useEffect(focusImei, []);

  const save = async (): Promise<Device | null> => {
    form.clearErrors();
    const device = await register.run(deviceOf(form.getValues()));
    if (!device) return null;
    const last = form.getValues();
    setDone([{ id: device.id, boxNumber: device.boxNumber, model: modelName(device.facts) }, ...done]);
    startAgain(nextDevice(last));
    showDone(t('register.form.registered', { box: device.boxNumber }));
    return device;
  };
  const saveAndHandOver = async (): Promise<void> => {
    const device = await save();
    if (device) navigate(`/devices/${device.id}/hand-over`);
  };

  return (
    <Page
      title={t('register.register')}
      back={{ href: '/devices', label: t('register.title') }}
      body="fill"
      aside={hadDraft && done.length === 0 && <Text size="xs">{t('register.form.draftKept')}</Text>}
    >
      <FormLayout
        label={t('register.register')}
        onSubmit={() => void save()}
        side={<BoxPanel form={form} done={done} />}
        acts={
          <>
            <Button type="submit" data-primary loading={register.running}>
              {t('register.form.next')}
            </Button>
            <Button variant="default" disabled={register.running} onClick={() => void saveAndHandOver()}>
              {t('register.form.andHandOver')}
            </Button>
            <Button variant="subtle" onClick={() => startAgain(emptyDevice)}>
              {t('register.form.clear')}
            </Button>
            <Text size="xs" c="dimmed" ml="auto">
              {t('register.form.keyHint')}
            </Text>
          </>
        }
      >
        <DeviceFields form={form} judge={judge} withSim />
      </FormLayout>
    </Page>
  );
}
