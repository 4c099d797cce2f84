import type { NumberReport } from '../../preload/contract/blanks.ts';
import { numberOnPaper } from '../documents/number-on-paper.rules.ts';
import { dayOnPaper, paperWords, say } from '../documents/paper-words.ts';
import type { Report } from '../documents/report.ts';
import type { SheetColumn, SheetRow } from '../exchange/index.ts';

/** Every number of a series explained, as a report to be printed and filed. */
export function numbersReport(
  { prefix, first, next, counts, runs }: NumberReport,
  made: { readonly office: string; readonly day: string },
  language: string,
): Report {
  const words = paperWords('numbers', language);
  const common = paperWords('common', language);
  const { column } = words;
  const lead =
    first === null || next === null
      ? words.none
      : say(words.range, { first, next, date: dayOnPaper(made.day, language) });
  const title = say(words.title, { prefix });
  return {
    language,
    office: made.office,
    title,
    mark: '',
    lead: [lead, words.lead],
    sections: [
      {
        heading: words.howMany,
        facts: Object.entries(counts).map(([fate, n]) => [
          words.fate[fate as keyof typeof counts],
          numberOnPaper(n, language),
        ]),
      },
      {
        heading: null,
        columns: [
          { title: column.from, width: 26 },
          { title: column.to, width: 26 },
          { title: column.count, width: 18 },
          { title: column.what, width: 50 },
          { title: column.why, width: 50 },
        ],
        rows: runs.map((run) => [
          run.first,
          run.last,
          numberOnPaper(run.count, language),
          words.fate[run.fate],
          run.reason ?? '',
        ]),
        empty: words.none,
      },
    ],
    foot: say(words.foot, { office: made.office, prefix }),
    pageWords: common.page.replace('{page}', '{{page}}').replace('{pages}', '{{pages}}'),
    day: made.day,
  };
}

/** The same as a table for a spreadsheet. */
export function numbersTable(
  { runs }: NumberReport,
  language: string,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetRow[] } {
  const { column, fate } = paperWords('numbers', language);
  return {
    columns: [
      { heading: column.from, width: 14, type: 'text' },
      { heading: column.to, width: 14, type: 'text' },
      { heading: column.count, width: 10, type: 'number' },
      { heading: column.what, width: 36, type: 'text' },
      { heading: column.why, width: 40, type: 'text' },
    ],
    rows: runs.map((run) => [run.first, run.last, run.count, fate[run.fate], run.reason]),
  };
}
