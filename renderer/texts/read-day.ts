const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** So many years ahead two digits of a year may point; beyond that they mean the century before. */
const yearsAhead = 20;

function isoOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year >= 1900 && year < 2200 ? at.toISOString().slice(0, 10) : null;
}

/**
 * A day as people type it: `5/11/2026`, `5.11.26`, `5 Nov 2026`, `5 November` or `2026-11-05`. The day
 * always stands before the month; without a year this year is meant.
 *
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null for what is no day of the calendar
 */
export function readDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(typed);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const thisYear = Number(today.slice(0, 4));
  const yearOf = (digits: string | undefined): number => {
    if (digits === undefined) return thisYear;
    const year = Number(digits);
    if (digits.length === 4) return year;
    return 2000 + year > thisYear + yearsAhead ? 1900 + year : 2000 + year;
  };
  const figures = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed);
  if (figures) return isoOf(yearOf(figures[3]), Number(figures[2]), Number(figures[1]));
  const named = /^(\d{1,2})[-/.\s]*([a-z]{3,9})\.?(?:[-/.,\s]*(\d{4}|\d{2}))?$/.exec(typed);
  if (!named) return null;
  const month = months.findIndex((name) => name.startsWith(named[2] ?? '')) + 1;
  return isoOf(yearOf(named[3]), month, Number(named[1]));
}
