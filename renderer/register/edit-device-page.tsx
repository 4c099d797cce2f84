import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Device } from '../../preload/contract/device.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { DeviceFields } from './device-fields.tsx';
import { factsOf, fieldOnForm, formOf, type DeviceForm } from './device-form.ts';
import { useDeviceCheck } from './use-device-check.ts';
import { WithDevice } from './with-device.tsx';

/** Corrects the facts of a device. */
export function EditDevicePage() {
  return <WithDevice>{(device) => <EditDevice key={device.id} device={device} />}</WithDevice>;
}

function EditDevice({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const form = useForm<DeviceForm>({ initialValues: formOf(device.facts) });
  const issues = useFormIssues(form, fieldOnForm);
  const judge = useDeviceCheck({ form, put: issues.put, deviceId: device.id });
  const update = useCommand('register.updateDevice', issues.take);
  const page = recordPath('device', device.id);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { id, version } = device;
    const saved = await update.run({ id, version, facts: factsOf(form.getValues()) });
    if (!saved) return;
    showDone(t('register.form.saved', { box: saved.boxNumber }));
    navigate(page);
  };

  return (
    <Page
      title={t('register.editTitle', { box: device.boxNumber })}
      back={{ href: page, label: device.boxNumber }}
      body="fill"
    >
      <FormLayout
        label={t('register.edit')}
        onSubmit={() => void save()}
        acts={
          <>
            <Button type="submit" data-primary loading={update.running}>
              {t('common.save')}
            </Button>
            <Button variant="default" component={Link} href={page}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        <DeviceFields form={form} judge={judge} withSim={false} />
      </FormLayout>
    </Page>
  );
}
