import { Button, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import type { ApiError } from '../api/api-error.ts';
import { focusField } from '../api/field-on-screen.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
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
import { ReturnFields } from '../returns/return-fields.tsx';
import { returnField, returnInput, returnOf, type ReturnForm } from '../returns/return-form.ts';
import { today } from '../texts/dates.ts';
import { useRevisionNotice } from './use-revision-notice.tsx';
import { WithAgreement } from './with-agreement.tsx';

/** Hands a device straight on from one health worker to another, which completes the return section of the first. */
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
  const tell = useRevisionNotice();
  const { id, version, number } = agreement;
  const usual = useQuery('settings.office', {}).data?.terms.currency ?? '';
  const given = useForm<HandOverForm>({ initialValues: handOverOf(device, '', today()) });
  const back = useForm<ReturnForm>({ initialValues: returnOf(device) });
  const issues = { given: useFormIssues(given), back: useFormIssues(back, returnField) };
  const [passedOn, setPassedOn] = useState(true);
  const partOf = (path: string): 'given' | 'back' =>
    returnField(path) in back.values && path !== 'accessories' ? 'back' : 'given';
  const take = ({ fields }: ApiError): boolean => {
    const elsewhere = fields.flatMap((issue) => issues[partOf(issue.field)].put([issue]));
    const first = fields.find((issue) => !elsewhere.includes(issue));
    if (first) focusField(partOf(first.field) === 'back' ? returnField(first.field) : first.field);
    return fields.length > 0 && elsewhere.length === 0;
  };
  const transferring = useCommand('revisions.transfer', take);
  const page = recordPath('agreement', id);
  const title = t('revisions.transfer.title', { number });
  const holder = agreement.holder?.name ?? '';

  /** What came back goes on, until somebody says otherwise. */
  const putBack = (accessories: readonly Accessory[]): void => {
    back.setFieldValue('accessories', accessories);
    if (passedOn) given.setFieldValue('accessories', accessories);
  };
  const save = async (): Promise<void> => {
    for (const form of [given, back]) form.clearErrors();
    const values = given.getValues();
    if (!values.holder) {
      issues.given.put([{ field: 'holder', code: 'holder-missing' }]);
      focusField('holder');
      return;
    }
    const next = handOverInput(device, values, values.holder, today());
    const { holder: to, place, supervisor, on, dueBack, accessories, match } = next;
    const { accessories: returned, ...found } = returnInput(back.getValues(), usual);
    const done = await transferring.run({
      ...found,
      ...(returned && { returned }),
      id,
      version,
      holder: to,
      place,
      supervisor,
      on,
      dueBack,
      accessories,
      match,
    });
    if (!done) return;
    const { revision } = done;
    tell(t('revisions.transfer.done', { number, name: done.holder?.name ?? '', revision }), done, agreement);
    go(recordPath('agreement', done.id));
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
        <Text>{t('revisions.transfer.from', { name: holder })}</Text>
        <MatchStep device={device} form={given} />
        <Section title={t('revisions.transfer.step2', { name: holder })}>
          <div className={classes['fields']}>
            <ConditionField {...back.getInputProps('condition')} />
            <ReturnFields form={back} usual={usual} onAccessories={putBack} />
          </div>
        </Section>
        <ReceiverStep form={given} title={t('revisions.transfer.step3')} />
        <Section title={t('revisions.transfer.step4')}>
          <div className={classes['fields']}>
            <AccessoriesField
              value={given.values.accessories}
              legend={t('revisions.transfer.passedOn')}
              onChange={(accessories) => {
                setPassedOn(false);
                given.setFieldValue('accessories', accessories);
              }}
            />
          </div>
        </Section>
      </FormLayout>
    </Page>
  );
}
