import { SegmentedControl } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { simMethods } from '../../preload/contract/sim-values.ts';
import type { Sim } from '../../preload/contract/sims.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { simName } from './sim-name.ts';

interface Props {
  readonly sim: Sim;
  readonly act: 'secure' | 'inspect';
  readonly onClose: () => void;
}

/** Asks how a card was secured in its device, or whether glue or seal is whole, and on which day. */
export function SimCheckDialog({ sim, act, onClose }: Props) {
  const { t } = useTranslation();
  const initialValues = {
    on: today(),
    method: sim.secured === 'seal' ? ('seal' as const) : ('glue' as const),
    finding: 'intact' as 'intact' | 'broken',
  };
  const form = useForm({ initialValues });
  const issues = useFormIssues(form);
  const securing = useCommand('sims.secure', issues.take);
  const inspecting = useCommand('sims.inspect', issues.take);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { on, method, finding } = form.getValues();
    const { id, version } = sim;
    const saved =
      act === 'secure'
        ? await securing.run({ id, version, method, on })
        : await inspecting.run({ id, finding, on });
    if (!saved) return;
    showDone(t('sims.saved', { sim: simName(saved) }));
    onClose();
  };
  return (
    <FormDialog
      title={t(`sims.check.${act}`)}
      size={420}
      act={t('common.save')}
      running={securing.running || inspecting.running}
      onSubmit={save}
      onClose={onClose}
    >
      {act === 'secure' ? (
        <SegmentedControl
          aria-label={t('sims.field.secured')}
          data={simMethods.map((value) => ({ value, label: t(`register.secured.${value}`) }))}
          {...form.getInputProps('method')}
        />
      ) : (
        <SegmentedControl
          aria-label={t('sims.check.inspect')}
          data={(['intact', 'broken'] as const).map((value) => ({
            value,
            label: t(`sims.check.is.${value}`),
          }))}
          {...form.getInputProps('finding')}
        />
      )}
      <DateField label={t('sims.check.on')} data-path="on" data-autofocus {...form.getInputProps('on')} />
    </FormDialog>
  );
}
