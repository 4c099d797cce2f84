import { Button, SimpleGrid, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Accessory } from '../../preload/contract/device-facts.ts';
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
import { today } from '../texts/dates.ts';
import { AccessoriesField } from './accessories-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { canTakeBack } from './device-states.ts';
import { WithDevice } from './with-device.tsx';

/** Takes a device back into stock, which ends its agreement. */
export function TakeBackPage() {
  return <WithDevice>{(device) => <TakeBack key={device.id} device={device} />}</WithDevice>;
}

type TakeBackForm = {
  readonly on: string | null;
  readonly condition: string;
  readonly note: string;
  readonly accessories: readonly Accessory[];
  readonly receivedBy: string;
  readonly money: string;
  readonly currency: string;
  readonly moneyFor: string;
};

/** Path on the form of a path on the wire. */
function fieldOf(path: string): string {
  return { 'owed.0.amount': 'money', 'owed.0.currency': 'currency', 'owed.0.note': 'moneyFor' }[path] ?? path;
}

function TakeBack({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { boxNumber } = device;
  const usual = useQuery('settings.office', {}).data?.terms.currency ?? '';
  const initialValues: TakeBackForm = {
    on: today(),
    condition: String(device.facts.condition),
    note: '',
    accessories: device.facts.accessories,
    receivedBy: '',
    money: '',
    currency: '',
    moneyFor: '',
  };
  const form = useForm<TakeBackForm>({ initialValues });
  const issues = useFormIssues(form, fieldOf);
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
    const { on, condition, note, accessories, receivedBy, money, currency, moneyFor } = form.getValues();
    const { id, version } = device;
    const taken = await takeBack.run({
      id,
      version,
      on: on ?? today(),
      condition: Number(condition),
      note,
      accessories: [...accessories],
      ...(receivedBy.trim() && { receivedBy }),
      owed:
        money.trim() === ''
          ? []
          : [{ what: 'money', amount: money, currency: currency.trim() || usual, note: moneyFor }],
    });
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
        <AccessoriesField
          value={form.values.accessories}
          legend={t('returns.form.accessories')}
          onChange={(accessories) => form.setFieldValue('accessories', accessories)}
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
      </FormLayout>
    </Page>
  );
}
