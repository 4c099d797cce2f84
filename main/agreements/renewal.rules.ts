const two = (n: number): string => String(n).padStart(2, '0');

/** The same day some months later; the last of a month that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  return `${later.getUTCFullYear()}-${two(later.getUTCMonth() + 1)}-${two(Math.min(ofMonth, last))}`;
}

/** When an agreement is to be signed anew (DOMAIN 2.1: yearly), or null where its template never asks for it. */
export function renewalDay(startsOn: string, months: number | null): string | null {
  return months === null ? null : monthsAfter(startsOn, months);
}
