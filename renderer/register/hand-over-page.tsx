import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Device } from '../../preload/contract/device.ts';
import { dropKept, keep, readKept } from '../api/kept.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { goToUnread } from '../components/entry-form.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { recordPath } from '../layout/paths.ts';
import { today } from '../texts/dates.ts';
import { PaperFields } from '../templates/paper-fields.tsx';
import { AccessoriesField } from './accessories-field.tsx';
import { ConditionField } from './condition-field.tsx';
import classes from './device-fields.module.css';
import { canHandOver } from './device-states.ts';
import { FormOnPaper, formOnPaperOf } from './form-on-paper.tsx';
import { handOverInput, handOverOf, type HandOverForm } from './hand-over-form.ts';
import { MatchStep } from './match-step.tsx';
import { OwnerFields } from './owner-fields.tsx';
import { ReceiverStep } from './receiver-step.tsx';
import { scannedBox } from './scanned-box.ts';
import { oneDevice, withDevices } from './selection.ts';
import { WithDevice } from './with-device.tsx';

/** Gives a device to a health worker and drafts the agreement. */
export function HandOverPage() {
  return <WithDevice>{(device) => <HandOver key={device.id} device={device} />}</WithDevice>;
}

function HandOver({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const draftName = `hand-over.${device.id}`;
  const form = useForm<HandOverForm>({
    initialValues: readKept<HandOverForm>(draftName) ?? handOverOf(device, scannedBox(device.id), today()),
    onValuesChange: (values) => keep(draftName, values),
  });
  const issues = useFormIssues(form);
  const handOver = useCommand('register.handOver', issues.take);
  const page = recordPath('device', device.id);
  const onPaper = formOnPaperOf(device);
  const ownerType = onPaper?.ownership ?? form.values.ownerType;
  const title = t('register.handOverForm.title', { box: device.boxNumber });
  const back = { href: page, label: device.boxNumber };

  if (!canHandOver(device.state) && !handOver.running) {
    const state = t(`register.state.${device.state}`);
    return (
      <Page title={title} back={back}>
        <EmptyState
          icon={IconCircleOff}
          title={t('register.handOverForm.notInStock', { box: device.boxNumber, state })}
        />
      </Page>
    );
  }

  const give = async (then: 'print' | 'show'): Promise<void> => {
    form.clearErrors();
    const values = form.getValues();
    if (!values.holder) {
      issues.put([{ field: 'holder', code: 'holder-missing' }]);
      document.querySelector<HTMLElement>('[data-path="holder"]')?.focus();
      return;
    }
    const signed = onPaper ? { ...values, ownerType, paper: null } : values;
    const given = await handOver.run(handOverInput(device, signed, values.holder, today()));
    if (!given) return;
    dropKept(draftName);
    showDone(t('register.handOverForm.done', { box: given.boxNumber, name: given.holder?.name ?? '' }));
    if (then === 'show') navigate(page);
    else navigate('/agreements/print', withDevices(oneDevice(given.row, given.boxNumber)));
  };

  return (
    <Page title={title} back={back} body="fill">
      <FormLayout
        label={title}
        onSubmit={() => void give(onPaper ? 'show' : 'print')}
        acts={
          <>
            <Button type="submit" data-primary loading={handOver.running}>
              {t(onPaper ? 'register.handOver' : 'register.handOverForm.act')}
            </Button>
            {!onPaper && (
              <Button
                variant="default"
                disabled={handOver.running}
                onClick={() => {
                  if (!goToUnread(document)) void give('show');
                }}
              >
                {t('register.handOverForm.only')}
              </Button>
            )}
          </>
        }
      >
        <MatchStep device={device} form={form} />
        <ReceiverStep form={form} />
        <Section title={t('register.handOverForm.step3')}>
          <div className={classes['fields']}>
            <ConditionField {...form.getInputProps('condition')} />
            <OwnerFields
              ownerType={ownerType}
              ownerName={form.values.ownerName}
              errors={form.errors}
              {...(onPaper && { fixed: t('register.handOverForm.form.owner', { number: onPaper.number }) })}
              onType={(chosen) => {
                form.setFieldValue('ownerType', chosen);
                form.setFieldValue('paper', null);
              }}
              onName={(ownerName) => form.setFieldValue('ownerName', ownerName)}
            />
            <AccessoriesField
              value={form.values.accessories}
              onChange={(accessories) => form.setFieldValue('accessories', accessories)}
            />
            {onPaper ? (
              <FormOnPaper form={onPaper} />
            ) : (
              <PaperFields
                ownership={form.values.ownerType}
                value={form.values.paper}
                errors={form.errors}
                onChange={(paper) => form.setFieldValue('paper', paper)}
              />
            )}
          </div>
        </Section>
      </FormLayout>
    </Page>
  );
}
