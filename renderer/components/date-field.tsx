import '@mantine/dates/styles.layer.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A day, typed (`5 Nov 2026`, `5/11/2026`, `2026-11-05`) or picked. Its value is `YYYY-MM-DD`. */
export function DateField(props: DateInputProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      valueFormat="D MMM YYYY"
      firstDayOfWeek={1}
      hideOutsideDates
      previousLabel={t('common.date.previousMonth')}
      nextLabel={t('common.date.nextMonth')}
      leftSection={<IconCalendar size={16} aria-hidden />}
      popoverProps={{ transitionProps: { duration: 100 }, returnFocus: false }}
      {...props}
    />
  );
}
