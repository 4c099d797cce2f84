import agreement from '../../resources/paper/en/agreement.json' with { type: 'json' };
import common from '../../resources/paper/en/common.json' with { type: 'json' };
import cover from '../../resources/paper/en/cover.json' with { type: 'json' };
import boxFile from '../../resources/paper/en/box-file.json' with { type: 'json' };
import claims from '../../resources/paper/en/claims.json' with { type: 'json' };
import label from '../../resources/paper/en/label.json' with { type: 'json' };
import reminder from '../../resources/paper/en/reminder.json' with { type: 'json' };
import numbers from '../../resources/paper/en/numbers.json' with { type: 'json' };
import recovery from '../../resources/paper/en/recovery.json' with { type: 'json' };
import returnSlip from '../../resources/paper/en/return-slip.json' with { type: 'json' };
import spine from '../../resources/paper/en/spine.json' with { type: 'json' };
import stampedCopy from '../../resources/paper/en/stamped-copy.json' with { type: 'json' };
import transmittal from '../../resources/paper/en/transmittal.json' with { type: 'json' };
import { DomainError } from '../errors.ts';
import { numberOnPaper } from './number-on-paper.rules.ts';

/** English, which every other language is measured against. A new kind of sheet is a file and its line here. */
const english = {
  agreement,
  common,
  'box-file': boxFile,
  cover,
  claims,
  label,
  numbers,
  recovery,
  'return-slip': returnSlip,
  spine,
  'stamped-copy': stampedCopy,
  reminder,
  transmittal,
};

/** A kind of paper, or `common` for the words that several kinds share. */
export type PaperSheet = keyof typeof english;
export type PaperWords<Sheet extends PaperSheet> = (typeof english)[Sheet];

const files = import.meta.glob<unknown>('../../resources/paper/*/*.json', { eager: true, import: 'default' });

/** The words of a kind of paper in a language such as `sw`; `not-found` for one that paper is not printed in. */
export function paperWords<Sheet extends PaperSheet>(sheet: Sheet, language: string): PaperWords<Sheet> {
  const words = files[`../../resources/paper/${language}/${sheet}.json`];
  if (words === undefined) throw new DomainError('not-found', { params: { paper: sheet, language } });
  return words as PaperWords<Sheet>;
}

/** A fixed wording with its `{values}` in place. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A wording that depends on how many there are, its `{count}` in place: `1 form`, `3 forms`. */
export function sayCount(
  words: { readonly one: string; readonly other: string },
  count: number,
  language: string,
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? words.one : words.other;
  return say(form, { count: numberOnPaper(count, language) });
}

/** How a language writes days. */
export type Calendar = PaperWords<'common'>['calendar'];

/** A day such as `2026-11-22` with the month as a word, so that nobody takes 03/04 for 4 March. */
export function dayInCalendar(day: string, { months, date, first }: Calendar): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return say(date, {
    day: Number(ofMonth) === 1 ? first : Number(ofMonth),
    month: months[Number(month) - 1] ?? month,
    year,
  });
}

/** A day with the month as a word, in a language that paper is printed in. */
export function dayOnPaper(day: string, language: string): string {
  return dayInCalendar(day, paperWords('common', language).calendar);
}

/** A day for a column of a table, on one line and its month still a word: `22 Nov 2026`. */
export function dayInColumn(day: string, language: string): string {
  const { short, first } = paperWords('common', language).calendar;
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  const ordinal = Number(ofMonth) === 1 ? first : String(Number(ofMonth));
  return [ordinal, short[Number(month) - 1] ?? month, year].join('\u00a0');
}
