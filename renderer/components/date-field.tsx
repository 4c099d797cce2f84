import '@mantine/dates/styles.layer.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, today } from '../texts/dates.ts';
import { readDay } from '../texts/read-day.ts';

interface DateFieldProps extends DateInputProps {
  /** The first and the last day that may be entered, `YYYY-MM-DD`. */
  readonly minDate?: string;
  readonly maxDate?: string;
}

/**
 * A day, typed day first (`5 Nov 2026`, `5/11/2026`, `2026-11-05`) or picked from the calendar that a click
 * or the down arrow opens. Its value is `YYYY-MM-DD`. While the text is no day that may be entered the value
 * is null and the field says why: no other day is ever taken in its place.
 */
export function DateField({ error, onBlur, ...props }: DateFieldProps) {
  const { t } = useTranslation();
  const { value, minDate, maxDate, onChange } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const unread = value ? null : typed;

  const refusalOf = (text: string): string | null => {
    if (text.trim() === '') return null;
    const day = readDay(text, today());
    if (day === null) return t('common.date.unread', { text });
    if (maxDate && day > maxDate) return t('common.date.late', { day: showDate(maxDate) });
    return minDate && day < minDate ? t('common.date.early', { day: showDate(minDate) }) : null;
  };
  const leave = (): void => {
    setOpen(false);
    setTold(true);
  };
  return (
    <DateInput
      valueFormat="D MMM YYYY"
      dateParser={(text) => readDay(text, today())}
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      fixOnBlur={unread === null}
      previousLabel={t('common.date.previousMonth')}
      nextLabel={t('common.date.nextMonth')}
      leftSection={<IconCalendar size={16} aria-hidden />}
      popoverProps={{ opened: open, transitionProps: { duration: 100 }, returnFocus: false }}
      // Escape closes the calendar, not the dialog that the field stands in.
      data-mantine-stop-propagation={open || undefined}
      data-unread={unread === null ? undefined : true}
      {...props}
      error={(told && unread !== null && refusalOf(unread)) || error}
      onClick={() => setOpen(true)}
      onInput={({ currentTarget: { value: text } }) => {
        setOpen(false);
        setTold(false);
        const refused = refusalOf(text) !== null;
        setTyped(refused ? text : null);
        if (refused && value) onChange?.(null);
      }}
      onChange={(day) => {
        setOpen(false);
        setTyped(null);
        onChange?.(day);
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown') setOpen(true);
        else if (key === 'Enter' || key === 'Escape') leave();
      }}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
    />
  );
}
