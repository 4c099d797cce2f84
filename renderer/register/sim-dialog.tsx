import { Button, Modal, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { simSecurings } from '../../preload/contract/sim-values.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { handleFormEnter } from '../components/enter-order.ts';
import { ScanField } from '../components/scan-field.tsx';
import { today } from '../texts/dates.ts';
import classes from './device-fields.module.css';
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
    <Modal
      opened
      onClose={onClose}
      title={t('register.sim.putIn')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes['fields']}
        onKeyDown={handleFormEnter}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
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
        <Button type="submit" data-primary loading={pair.running} mt="xs">
          {t('register.sim.put')}
        </Button>
      </form>
    </Modal>
  );
}
