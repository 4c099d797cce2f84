import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import { dayInColumn, dayOnPaper, paperWords, say, sayCount } from '../documents/paper-words.ts';
import type { Report } from '../documents/report.ts';
import type { HeldItem } from './transmittal.repository.ts';
import { daysBetween, transmittalNumber } from './transmittal.rules.ts';

/** What a letter is made from that asks one party for what it still has. */
export interface Reminder {
  readonly purpose: Purpose;
  readonly to: { readonly name: string; readonly phone: string | null };
  readonly items: readonly HeldItem[];
  readonly office: string;
  /** Whom to ask; null where the office has named nobody. */
  readonly contact: string | null;
  /** Day of the letter, ISO. */
  readonly day: string;
}

/** A letter that names every form still out with one party, what went first first. */
export function reminderReport(reminder: Reminder, language: string): Report {
  const { purpose, to, items, office, day, contact } = reminder;
  const words = paperWords('reminder', language);
  const common = paperWords('common', language);
  const date = (on: string): string => dayOnPaper(on, language);
  const rows = new Map<string, { readonly item: HeldItem; readonly marks: string[] }>();
  for (const item of items) {
    const key = `${item.transmittalId} ${item.agreementId}`;
    const row = rows.get(key);
    if (row) row.marks.push(item.mark);
    else rows.set(key, { item, marks: [item.mark] });
  }
  const agreements = new Set(items.map(({ agreementId }) => agreementId)).size;
  return {
    language,
    office,
    title: words.title[purpose],
    lead: [`${words.to}: ${to.phone === null ? to.name : `${to.name}, ${to.phone}`}`],
    mark: date(day),
    sections: [
      { heading: null, note: say(words.greeting, { name: to.name }) },
      { heading: null, note: words.text[purpose] },
      {
        heading: null,
        note: say(words.count, {
          agreements: sayCount(words.agreementCount, agreements, language),
          copies: sayCount(words.copyCount, items.length, language),
          date: date(items[0]?.sentOn ?? day),
        }),
      },
      {
        heading: null,
        columns: [
          { title: words.table.number, width: 27 },
          { title: words.table.copies, width: 16 },
          { title: words.table.holder, width: 38 },
          { title: words.table.place, width: 36 },
          { title: words.table.sheet, width: 20 },
          { title: words.table.sentOn, width: 28 },
          { title: words.table.dueOn, width: 28 },
          { title: words.table.days, width: 13 },
        ],
        rows: [...rows.values()].map(({ item, marks }) => [
          item.revision > 1 ? `${item.number}/${item.revision}` : item.number,
          marks.join(', '),
          item.holder ?? '',
          item.place ?? '',
          transmittalNumber(item.sequence),
          dayInColumn(item.sentOn, language),
          item.dueOn === null ? '' : dayInColumn(item.dueOn, language),
          String(daysBetween(item.sentOn, day)),
        ]),
      },
      { heading: null, note: words.lost },
      ...(contact === null ? [] : [{ heading: null, note: say(words.contact, { contact }) }]),
      {
        heading: null,
        signing: {
          blanks: [
            { title: words.signing.name, width: 52 },
            { title: words.signing.signature, width: 48 },
            { title: words.signing.date, width: 28 },
          ],
          of: [{ who: words.signing.title }],
        },
      },
    ],
    foot: say(words.foot, { office, date: date(day) }),
    pageWords: common.page.replaceAll('{', '{{').replaceAll('}', '}}'),
    day,
  };
}
