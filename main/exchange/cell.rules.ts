import type { ImportOptions } from '../../preload/contract/exchange.ts';
import { deviceKinds, type DeviceKind } from '../../preload/contract/device-values.ts';
import { ownerTypes } from '../../preload/contract/settings.ts';
import { simSecurings } from '../../preload/contract/sim-values.ts';

type OwnerType = (typeof ownerTypes)[number];
type SimSecuring = (typeof simSecurings)[number];
export type DateOrder = ImportOptions['dateOrder'];

/** What a spreadsheet leaves in a cell whose formula failed. */
const formulaError =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/;

export function isFormulaError(text: string): boolean {
  return text.charCodeAt(0) === 35 && formulaError.test(text);
}

function wordKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const kindWords: Readonly<Record<string, DeviceKind>> = {
  smartphone: 'phone',
  mobile: 'phone',
  mobilephone: 'phone',
  cellphone: 'phone',
  handset: 'phone',
  telephone: 'phone',
  simu: 'phone',
  tab: 'tablet',
  ipad: 'tablet',
  notebook: 'laptop',
  computer: 'laptop',
  modem: 'router',
  hotspot: 'router',
  mifi: 'router',
  powerbank: 'power-bank',
};

const ownerWords: Readonly<Record<string, OwnerType>> = {
  institutional: 'institution',
  institutionowned: 'institution',
  government: 'institution',
  ministry: 'institution',
  moh: 'institution',
  district: 'institution',
  council: 'institution',
  office: 'institution',
  project: 'partner',
  donor: 'partner',
  ngo: 'partner',
  programme: 'partner',
  individual: 'personal',
  private: 'personal',
  own: 'personal',
  byod: 'personal',
  holder: 'personal',
};

/** Condition grades as written elsewhere (DOMAIN section 5.3). */
const conditionWords: Readonly<Record<string, number>> = {
  new: 1,
  verygood: 1,
  excellent: 1,
  unmarked: 1,
  good: 2,
  usable: 2,
  fair: 3,
  ok: 3,
  used: 3,
  crackedscreen: 3,
  crackedglass: 3,
  repairable: 4,
  poor: 4,
  brokenscreen: 4,
  bad: 4,
  broken: 5,
  scrap: 5,
  verypoor: 5,
  unserviceable: 5,
  beyondrepair: 5,
  dead: 5,
};

function fromList<T extends string>(
  list: readonly T[],
  words: Readonly<Record<string, T>>,
  text: string,
): T | null {
  const key = wordKey(text);
  return (
    list.find((known) => wordKey(known) === key) ?? (Object.hasOwn(words, key) ? (words[key] ?? null) : null)
  );
}

/** A kind of device by any of its usual names, or null. */
export function readKind(text: string): DeviceKind | null {
  return fromList(deviceKinds, kindWords, text);
}

export function readOwnerType(text: string): OwnerType | null {
  return fromList(ownerTypes, ownerWords, text);
}

export function readSecured(text: string): SimSecuring | null {
  return fromList(simSecurings, { glued: 'glue', sealed: 'seal', no: 'none', yes: 'glue' }, text);
}

/** A grade from 1 to 5, by number or word; null when it is neither a number nor a known word. */
export function readCondition(text: string): number | null {
  if (/^\d+(?:\.0+)?$/.test(text)) return Number.parseInt(text, 10);
  const key = wordKey(text);
  return Object.hasOwn(conditionWords, key) ? (conditionWords[key] ?? null) : null;
}

/** An amount of money, with separators of thousands in commas or spaces. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/(?<=\d)[,\s\u00a0](?=\d{3}(?:\D|$))/g, '');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
  const amount = Number(plain);
  return amount <= 1e12 ? amount : null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function fullYear(digits: string): number {
  const year = Number.parseInt(digits, 10);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > (daysInMonth[month - 1] ?? 0))
    return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && day === 29 && !leap) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 30 December 1899, as Excel counts; only numbers that can be meant as a date. */
function excelDay(text: string): string | null {
  const days = Number.parseInt(text, 10);
  return days >= 25_570 && days <= 80_000
    ? new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : null;
}

/**
 * Reads a date as `YYYY-MM-DD`. ISO dates are always understood, as are month names and Excel's day
 * numbers; `order` decides what 03/04/2026 means. A time behind the date is dropped. Null when it is no
 * date of the calendar.
 */
export function readDate(text: string, order: DateOrder): string | null {
  const date = text.replace(/[T\s]\d{1,2}:\d{2}.*$/, '').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})[-/.\s]+([a-z]{3,9})\.?[-/.,\s]+(\d{4}|\d{2})$/i.exec(date);
  if (named) {
    const month = months.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return isoOf(fullYear(named[3] ?? ''), month, Number(named[1]));
  }
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(date);
  if (parts) {
    const [one, two, three] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''];
    if (order === 'ymd') return three.length === 2 ? isoOf(fullYear(one), Number(two), Number(three)) : null;
    return order === 'mdy'
      ? isoOf(fullYear(three), Number(one), Number(two))
      : isoOf(fullYear(three), Number(two), Number(one));
  }
  return /^\d{5}$/.test(date) ? excelDay(date) : null;
}

/**
 * The order of day and month that a column's cells show: a first part above twelve is a day, a second one
 * above twelve means the month comes first. Day first where nothing tells.
 */
export function guessDateOrder(samples: readonly string[]): DateOrder {
  let doubtful = false;
  for (const sample of samples) {
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}\b/.exec(sample.trim());
    if (!parts) continue;
    doubtful = true;
    if (Number(parts[2]) > 12) return 'mdy';
    if (Number(parts[1]) > 12) return 'dmy';
  }
  return doubtful ? 'dmy' : 'ymd';
}
