import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { simSecurings } from '../../preload/contract/sim-values.ts';
import type { Sim } from '../../preload/contract/sims.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { simName } from './sim-name.ts';

/** Corrects the numbers and facts of a SIM card. */
export function EditSim({ sim, onClose }: { readonly sim: Sim; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      iccid: sim.iccid ?? '',
      msisdn: sim.msisdn ?? '',
      operator: sim.operator ?? '',
      secured: sim.secured,
    },
  });
  const issues = useFormIssues(form);
  const updating = useCommand('sims.update', issues.take);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const saved = await updating.run({ ...form.getValues(), id: sim.id, version: sim.version });
    if (!saved) return;
    showDone(t('sims.saved', { sim: simName(saved) }));
    onClose();
  };
  return (
    <FormDialog
      title={t('sims.editTitle')}
      size={440}
      act={t('common.save')}
      running={updating.running}
      onSubmit={save}
      onClose={onClose}
    >
      <ScanField label={t('sims.field.iccid')} data-autofocus {...form.getInputProps('iccid')} />
      <ScanField label={t('sims.field.msisdn')} {...form.getInputProps('msisdn')} />
      <ScanField label={t('sims.field.operator')} {...form.getInputProps('operator')} />
      <NativeSelect
        label={t('sims.field.secured')}
        data={simSecurings.map((value) => ({ value, label: t(`register.secured.${value}`) }))}
        {...form.getInputProps('secured')}
      />
    </FormDialog>
  );
}
