import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../api/client.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';

export type Report = Omit<CallInput<'labels.report'>, 'on'>;

/** Asks on which day a label was found unreadable or missing. */
export function ReportLabelDialog({
  report,
  onClose,
}: {
  readonly report: Report;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { on: today() } });
  const issues = useFormIssues(form);
  const reporting = useCommand('labels.report', issues.take);
  const save = async (): Promise<void> => {
    form.clearErrors();
    const reported = await reporting.run({ ...report, ...form.getValues() });
    if (!reported) return;
    showDone(t('labels.ofDevice.reported', { box: reported.boxNumber }));
    onClose();
  };
  return (
    <FormDialog
      title={t(`labels.ofDevice.report.${report.finding}`)}
      size={420}
      act={t('common.save')}
      running={reporting.running}
      onSubmit={save}
      onClose={onClose}
    >
      <Text>{t('labels.ofDevice.reportBody', { kind: t(`labels.kind.${report.kind}`) })}</Text>
      <DateField
        label={t('labels.ofDevice.foundOn')}
        data-path="on"
        data-autofocus
        {...form.getInputProps('on')}
      />
    </FormDialog>
  );
}
