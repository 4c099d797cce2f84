import { Button, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Device } from '../../preload/contract/device.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { DateField } from '../components/date-field.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { ReturnFields } from '../returns/return-fields.tsx';
import { returnField, returnInput, returnOf, type ReturnForm } from '../returns/return-form.ts';
import { today } from '../texts/dates.ts';
import { ConditionField } from './condition-field.tsx';
import { canTakeBack } from './device-states.ts';
import { WithDevice } from './with-device.tsx';

/** Takes a device back into stock, which ends its agreement. */
export function TakeBackPage() {
  return <WithDevice>{(device) => <TakeBack key={device.id} device={device} />}</WithDevice>;
}

type TakeBackForm = ReturnForm & { readonly on: string | null };

function TakeBack({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { boxNumber } = device;
  const usual = useQuery('settings.office', {}).data?.terms.currency ?? '';
  const form = useForm<TakeBackForm>({ initialValues: { ...returnOf(device), on: today() } });
  const issues = useFormIssues(form, returnField);
  const takeBack = useCommand('register.takeBack', issues.take);
  const page = recordPath('device', device.id);
  const title = t('register.takeBackForm.title', { box: boxNumber });
  const back = { href: page, label: boxNumber };

  if (!canTakeBack(device.state) && !takeBack.running) {
    const state = t(`register.state.${device.state}`);
    return (
      <Page title={title} back={back}>
        <EmptyState
          icon={IconCircleOff}
          title={t('register.takeBackForm.notOut', { box: boxNumber, state })}
        />
      </Page>
    );
  }

  const submit = async (): Promise<void> => {
    form.clearErrors();
    const { on, ...found } = form.getValues();
    const { id, version } = device;
    const taken = await takeBack.run({ ...returnInput(found, usual), id, version, on: on ?? today() });
    if (!taken) return;
    showDone(t('register.takeBackForm.done', { box: boxNumber }));
    navigate(page);
  };

  return (
    <Page title={title} back={back} body="fill">
      <FormLayout
        label={title}
        onSubmit={() => void submit()}
        acts={
          <>
            <Button type="submit" data-primary loading={takeBack.running}>
              {t('register.takeBackForm.act')}
            </Button>
            <Button variant="default" component={Link} href={page}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        <Text>
          {t('register.takeBackForm.from', { name: device.holder?.name ?? device.supervisor?.name ?? '' })}
        </Text>
        <ConditionField autoFocus {...form.getInputProps('condition')} />
        <DateField
          label={t('register.takeBackForm.on')}
          maxDate={today()}
          required
          {...form.getInputProps('on')}
        />
        <ReturnFields
          form={form}
          usual={usual}
          onAccessories={(accessories) => form.setFieldValue('accessories', accessories)}
        />
      </FormLayout>
    </Page>
  );
}
