import { Button, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import { focusField } from '../api/field-on-screen.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { recordPath } from '../layout/paths.ts';
import { AccessoriesField } from '../register/accessories-field.tsx';
import { ConditionField } from '../register/condition-field.tsx';
import classes from '../register/device-fields.module.css';
import { handOverInput, handOverOf, type HandOverForm } from '../register/hand-over-form.ts';
import { MatchStep } from '../register/match-step.tsx';
import { ReceiverStep } from '../register/receiver-step.tsx';
import { today } from '../texts/dates.ts';
import { WithAgreement } from './with-agreement.tsx';

/** Hands a device straight on from one health worker to another. */
export function TransferPage() {
  return (
    <WithAgreement>
      {(agreement, device) => <Transfer key={agreement.id} agreement={agreement} device={device} />}
    </WithAgreement>
  );
}

function Transfer({ agreement, device }: { readonly agreement: Agreement; readonly device: Device }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { id, version, number } = agreement;
  const form = useForm<HandOverForm>({ initialValues: handOverOf(device, '', today()) });
  const extra = useForm({ initialValues: { note: '' } });
  const issues = useFormIssues(form);
  const transferring = useCommand('revisions.transfer', issues.take);
  const page = recordPath('agreement', id);
  const title = t('revisions.transfer.title', { number });

  const save = async (): Promise<void> => {
    form.clearErrors();
    const values = form.getValues();
    if (!values.holder) {
      issues.put([{ field: 'holder', code: 'holder-missing' }]);
      focusField('holder');
      return;
    }
    const given = handOverInput(device, values, values.holder, today());
    const { holder, place, supervisor, on, dueBack, condition, accessories, match } = given;
    const next = await transferring.run({
      id,
      version,
      holder,
      place,
      supervisor,
      on,
      dueBack,
      condition,
      accessories,
      match,
      note: extra.getValues().note,
    });
    if (!next) return;
    showDone(
      t('revisions.transfer.done', { number, name: next.holder?.name ?? '', revision: next.revision }),
    );
    go(recordPath('agreement', next.id));
  };
  return (
    <Page title={title} back={{ href: page, label: number }} body="fill">
      <FormLayout
        label={title}
        onSubmit={() => void save()}
        acts={
          <>
            <Button type="submit" data-primary loading={transferring.running}>
              {t('revisions.transfer.save')}
            </Button>
            <Button variant="default" component={Link} href={page}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        <Text>{t('revisions.transfer.from', { name: device.holder?.name ?? '' })}</Text>
        <MatchStep device={device} form={form} />
        <ReceiverStep form={form} title={t('revisions.transfer.step2')} />
        <Section title={t('revisions.transfer.step3')}>
          <div className={classes['fields']}>
            <ConditionField {...form.getInputProps('condition')} />
            <AccessoriesField
              value={form.values.accessories}
              onChange={(accessories) => form.setFieldValue('accessories', accessories)}
            />
            <Textarea label={t('revisions.transfer.note')} autosize {...extra.getInputProps('note')} />
          </div>
        </Section>
      </FormLayout>
    </Page>
  );
}
