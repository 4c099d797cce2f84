import { Alert, Button, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OpenBlank } from '../../preload/contract/blanks.ts';
import type { ApiError } from '../api/api-error.ts';
import type { CallOutput } from '../api/client.ts';
import { focusField } from '../api/field-on-screen.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { AccessoriesField } from '../register/accessories-field.tsx';
import { ConditionField } from '../register/condition-field.tsx';
import { emptyDevice, fieldOnForm, type DeviceForm } from '../register/device-form.ts';
import classes from '../register/device-fields.module.css';
import type { HandOverForm } from '../register/hand-over-form.ts';
import { OwnerFields } from '../register/owner-fields.tsx';
import { ReceiverStep } from '../register/receiver-step.tsx';
import { SimFields } from '../register/sim-fields.tsx';
import { useDeviceCheck } from '../register/use-device-check.ts';
import { newSignature } from '../signing/signature-form.ts';
import { today } from '../texts/dates.ts';
import { entryOf, partOf, signerField, signersOf } from './form-entry.ts';
import { PaperDeviceStep } from './paper-device-step.tsx';
import { SignersStep, type SignersForm } from './signers-step.tsx';

interface Props {
  readonly blank: OpenBlank;
  readonly onLeave: () => void;
  readonly onEntered: (entered: CallOutput<'blanks.fill'>) => void;
}

function emptyGiven(blank: OpenBlank): HandOverForm {
  return {
    box: '',
    imei: '',
    holder: null,
    place: null,
    supervisor: null,
    on: today(),
    dueBack: null,
    condition: '1',
    ownerType: blank.ownership,
    ownerName: '',
    accessories: [],
    paper: null,
  };
}

/** What stands on the paper, in the paper's own order: parties, device, SIM, terms, signatures. */
export function FormOnPaperEntry({ blank, onLeave, onEntered }: Props) {
  const { t } = useTranslation();
  const device = useForm<DeviceForm>({ initialValues: emptyDevice });
  const given = useForm<HandOverForm>({ initialValues: emptyGiven(blank) });
  const signers = useForm<SignersForm>({
    initialValues: {
      marks: blank.marks,
      signers: signersOf(blank).map(({ party, stamp }) => newSignature(party, today(), stamp)),
    },
  });
  const issues = {
    device: useFormIssues(device, fieldOnForm),
    given: useFormIssues(given),
    signers: useFormIssues(signers, signerField),
  };
  const judge = useDeviceCheck({ form: device, put: issues.device.put });
  const take = ({ fields }: ApiError): boolean => {
    if (fields.length === 0) return false;
    const elsewhere = fields.flatMap((issue) => issues[partOf(issue.field)].put([issue]));
    const first = fields.find((issue) => !elsewhere.includes(issue));
    if (first) {
      const part = partOf(first.field);
      focusField(
        part === 'device'
          ? fieldOnForm(first.field)
          : part === 'signers'
            ? signerField(first.field)
            : first.field,
      );
    }
    return elsewhere.length === 0;
  };
  const filling = useCommand('blanks.fill', take);
  const title = t('blanks.found', { number: blank.number, revision: blank.revision });

  const save = async (): Promise<void> => {
    for (const form of [device, given, signers]) form.clearErrors();
    const values = given.getValues();
    if (!values.holder) {
      issues.given.put([{ field: 'holder', code: 'holder-missing' }]);
      focusField('holder');
      return;
    }
    const entered = await filling.run(
      entryOf(
        {
          blank,
          given: values,
          holder: values.holder,
          device: device.getValues(),
          ...signers.getValues(),
        },
        today(),
      ),
    );
    if (!entered) return;
    showDone(t('blanks.saved', { number: entered.number, holder: entered.holder }));
    onEntered(entered);
  };
  return (
    <Page title={title} back={{ href: '/agreements', label: t('agreements.title') }} body="fill">
      <FormLayout
        label={title}
        onSubmit={() => void save()}
        acts={
          <>
            <Button type="submit" data-primary loading={filling.running} disabled={blank.printedOn === null}>
              {t('blanks.save')}
            </Button>
            <Button variant="default" onClick={onLeave}>
              {t('blanks.another')}
            </Button>
          </>
        }
      >
        {blank.printedOn === null && <Alert color="yellow">{t('blanks.notPrinted')}</Alert>}
        <Text c="dimmed">
          {blank.device ? t('blanks.foundDevice', { model: blank.device.model }) : t('blanks.foundNew')}
        </Text>
        <ReceiverStep form={given} title={t('blanks.part.parties')} />
        <PaperDeviceStep blank={blank} device={device} given={given} judge={judge} />
        <SimFields form={device} judge={judge} title={t('blanks.part.sim')} />
        <Section title={t('blanks.part.terms')}>
          <div className={classes['fields']}>
            <OwnerFields
              ownerType={given.values.ownerType}
              ownerName={given.values.ownerName}
              errors={given.errors}
              fixed={t('register.handOverForm.form.owner', { number: blank.number })}
              onType={(ownerType) => given.setFieldValue('ownerType', ownerType)}
              onName={(ownerName) => given.setFieldValue('ownerName', ownerName)}
            />
            <ConditionField {...given.getInputProps('condition')} />
            <AccessoriesField
              value={given.values.accessories}
              onChange={(accessories) => given.setFieldValue('accessories', accessories)}
            />
          </div>
        </Section>
        <SignersStep blank={blank} form={signers} />
      </FormLayout>
    </Page>
  );
}
