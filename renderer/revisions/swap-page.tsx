import { Button, NativeSelect, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import { swappedTo, type SwappedTo } from '../../preload/contract/return-values.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import { recordPath } from '../layout/paths.ts';
import { CheckedField } from '../register/checked-field.tsx';
import { ConditionField } from '../register/condition-field.tsx';
import classes from '../register/device-fields.module.css';
import { emptyDevice, factsOf, fieldOnForm, type DeviceForm } from '../register/device-form.ts';
import { modelName } from '../register/device-words.ts';
import { useDeviceCheck } from '../register/use-device-check.ts';
import { today } from '../texts/dates.ts';
import { showImei } from '../texts/identifiers.ts';
import { sentenceCase } from '../texts/sentence-case.ts';
import { useRevisionNotice } from './use-revision-notice.tsx';
import { WithAgreement } from './with-agreement.tsx';

/** Puts another device into the box of a broken or lost one. */
export function SwapPage() {
  return (
    <WithAgreement>
      {(agreement, device) => <Swap key={agreement.id} agreement={agreement} device={device} />}
    </WithAgreement>
  );
}

type SwapForm = DeviceForm & {
  readonly went: SwappedTo;
  readonly reason: string;
  readonly on: string | null;
  readonly box: string;
  readonly phone: string;
};

/** Path on the form of a path on the wire. */
function swapField(path: string): string {
  return { 'match.box': 'box', 'match.imei': 'phone' }[path] ?? fieldOnForm(path);
}

function Swap({ agreement, device }: { readonly agreement: Agreement; readonly device: Device }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const tell = useRevisionNotice();
  const { id, version, number } = agreement;
  const form = useForm<SwapForm>({
    initialValues: {
      ...emptyDevice,
      kind: device.facts.kind,
      manufacturer: device.facts.manufacturer ?? '',
      model: device.facts.model ?? '',
      hasNoImei: !device.facts.imei1,
      noImeiReason: device.facts.noImeiReason ?? '',
      went: 'repair',
      reason: '',
      on: today(),
      box: '',
      phone: '',
    },
  });
  const issues = useFormIssues(form, swapField);
  // The fields of a device are a part of this form.
  const part = form as unknown as Parameters<typeof useDeviceCheck>[0]['form'];
  const judge = useDeviceCheck({ form: part, put: issues.put, deviceId: device.id });
  const swapping = useCommand('revisions.swap', issues.take);
  const page = recordPath('agreement', id);
  const title = t('revisions.swap.title', { number });

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { went, reason, on, box, phone, ...values } = form.getValues();
    const { manufacturer, model, serial, imei1, imei2, noImeiReason, mac, colour, condition } =
      factsOf(values);
    const next = await swapping.run({
      id,
      version,
      deviceVersion: device.version,
      facts: { manufacturer, model, serial, imei1, imei2, noImeiReason, mac, colour, condition },
      went,
      reason,
      on: on ?? today(),
      match: { box, imei: phone },
    });
    if (!next) return;
    tell(t('revisions.swap.done', { number, revision: next.revision }), next, agreement);
    go(recordPath('agreement', next.id));
  };
  return (
    <Page title={title} back={{ href: page, label: number }} body="fill">
      <FormLayout
        label={title}
        onSubmit={() => void save()}
        acts={
          <>
            <Button type="submit" data-primary loading={swapping.running}>
              {t('revisions.swap.save')}
            </Button>
            <Button variant="default" component={Link} href={page}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        <Text c="dimmed">{t('revisions.swap.lead')}</Text>
        <Section title={t('revisions.swap.old')}>
          <div className={classes['fields']}>
            <Text>
              {t('revisions.swap.oldIs', {
                model: modelName(device.facts),
                imei: showImei(device.facts.imei1 ?? ''),
              })}
            </Text>
            <Textarea
              data-autofocus
              label={t('revisions.swap.reason')}
              required
              autosize
              {...form.getInputProps('reason')}
            />
            <NativeSelect
              label={t('revisions.swap.went')}
              data={swappedTo.map((value) => ({ value, label: sentenceCase(t(`revisions.went.${value}`)) }))}
              {...form.getInputProps('went')}
            />
            <DateField
              label={t('revisions.swap.on')}
              maxDate={today()}
              required
              {...form.getInputProps('on')}
            />
          </div>
        </Section>
        <Section title={t('revisions.swap.new')}>
          <div className={classes['fields']}>
            {form.values.hasNoImei ? (
              <ScanField
                label={t('register.field.noImeiReason')}
                required
                {...form.getInputProps('noImeiReason')}
              />
            ) : (
              <>
                <CheckedField
                  form={part}
                  judge={judge}
                  field="imei1"
                  label={t('register.field.imei1')}
                  required
                />
                <CheckedField form={part} judge={judge} field="imei2" label={t('register.field.imei2')} />
              </>
            )}
            <CheckedField form={part} judge={judge} field="serial" label={t('register.field.serial')} />
            <ScanField label={t('register.field.manufacturer')} {...form.getInputProps('manufacturer')} />
            <ScanField label={t('register.field.modelOnly')} {...form.getInputProps('model')} />
            <ConditionField {...form.getInputProps('condition')} />
          </div>
        </Section>
        <Section title={t('revisions.swap.match')}>
          <div className={classes['fields']}>
            <ScanField label={t('register.handOverForm.box')} required {...form.getInputProps('box')} />
            {!form.values.hasNoImei && (
              <ScanField
                label={t('register.handOverForm.imei')}
                description={t('register.handOverForm.imeiHint')}
                required
                {...form.getInputProps('phone')}
              />
            )}
          </div>
        </Section>
      </FormLayout>
    </Page>
  );
}
