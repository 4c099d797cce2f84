import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { simSecurings } from '../../preload/contract/sim-values.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { today } from '../texts/dates.ts';
import type { SimSecuring } from './device-words.ts';

interface SimDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

type SimForm = {
  readonly iccid: string;
  readonly msisdn: string;
  readonly operator: string;
  readonly secured: SimSecuring;
  readonly on: string | null;
};

const withoutSim = (path: string): string => path.replace(/^sim\./, '');

/** Puts a SIM card into a device; the one that was in it stays in the register. */
export function SimDialog({ device, onClose }: SimDialogProps) {
  const { t } = useTranslation();
  const initialValues: SimForm = { iccid: '', msisdn: '', operator: '', secured: 'none', on: today() };
  const form = useForm<SimForm>({ initialValues });
  const issues = useFormIssues(form, withoutSim);
  const pair = useCommand('sims.pair', issues.take);
  const submit = async (): Promise<void> => {
    form.clearErrors();
    const { iccid, msisdn, operator, secured, on } = form.values;
    const sim = {
      ...(iccid && { iccid }),
      ...(msisdn && { msisdn }),
      ...(operator && { operator }),
      secured,
    };
    const paired = await pair.run({ deviceId: device.id, sim, on: on ?? today() });
    if (!paired) return;
    showDone(t('register.sim.donePut', { box: device.boxNumber }));
    onClose();
  };
  return (
    <FormDialog
      title={t('register.sim.putIn')}
      size={440}
      act={t('register.sim.put')}
      running={pair.running}
      onSubmit={submit}
      onClose={onClose}
    >
      <ScanField label={t('register.field.iccid')} data-autofocus {...form.getInputProps('iccid')} />
      <ScanField label={t('register.field.msisdn')} {...form.getInputProps('msisdn')} />
      <ScanField label={t('register.field.operator')} {...form.getInputProps('operator')} />
      <NativeSelect
        label={t('register.field.secured')}
        data={simSecurings.map((value) => ({ value, label: t(`register.secured.${value}`) }))}
        {...form.getInputProps('secured')}
      />
      <DateField label={t('register.sim.on')} maxDate={today()} {...form.getInputProps('on')} />
    </FormDialog>
  );
}
