import type { JournalFilter, JournalRow } from '../../preload/contract/audit.ts';
import { fieldWords, kindSentence, kindWords, valueWords } from '../../resources/texts/entry-words.ts';
import type { Catalogue } from '../../resources/texts/index.ts';
import type { FeedPoint } from '../database/feed-seal.ts';
import type { Report } from '../documents/report.ts';
import type { SheetColumn, SheetRow } from '../exchange/index.ts';

/** Words, language tag and clock that a report is written with. */
export interface Tongue {
  readonly words: Catalogue;
  readonly language: string;
}

/** An instant where this computer stands, as `2026-11-05 14:30:07`, which sorts and cannot be misread. */
export function localInstant(iso: string): string {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** What happened, with each field that was changed. */
export function entryText({ words, language }: Tongue, entry: JournalRow): string {
  const changes = entry.changed.map(({ field, before, after }) => {
    const show = (value: string | null): string =>
      valueWords(words, language, field, value) || words.common.history.nothing;
    return words.audit.paper.change
      .replace('{{field}}', () => fieldWords(words, field) ?? words.history.otherField)
      .replace('{{before}}', () => show(before))
      .replace('{{after}}', () => show(after));
  });
  return [kindSentence(words, language, entry.kind, entry.facts), ...changes].join('\n');
}

/** Where the feed ended when the report was made: an end cut off later does not fit the paper. */
export function headWords({ words }: Tongue, { sequence, hash }: FeedPoint): string {
  return words.audit.paper.head.replace('{{sequence}}', String(sequence)).replace('{{hash}}', hash);
}

export function journalColumns({ words }: Tongue): readonly SheetColumn[] {
  const { column } = words.audit;
  return [
    { heading: column.entry, width: 9, type: 'number' },
    { heading: column.when, width: 20, type: 'text' },
    { heading: column.who, width: 22, type: 'text' },
    { heading: column.about, width: 24, type: 'text' },
    { heading: column.what, width: 70, type: 'text' },
    { heading: column.reason, width: 40, type: 'text' },
  ];
}

/** An entry as a row of a spreadsheet. */
export function journalSheetRow(tongue: Tongue, entry: JournalRow): SheetRow {
  const { sequence, at, account, subject, reason } = entry;
  return [sequence, localInstant(at), account, subject, entryText(tongue, entry), reason];
}

/** What a filter asks for, in words. */
function filterWords({ words, language }: Tongue, filter: JournalFilter): string {
  const { paper, filter: asked, entity } = words.audit;
  const day = (iso: string): string => valueWords(words, language, 'on', iso);
  const parts = [
    filter.account && `${asked.who}: ${filter.account}`,
    filter.entity && `${asked.record}: ${entity[filter.entity]}`,
    filter.kind && `${asked.kind}: ${kindWords(words, filter.kind)}`,
    filter.from && `${asked.from}: ${day(filter.from)}`,
    filter.to && `${asked.to}: ${day(filter.to)}`,
    filter.text.trim() && `${asked.text}: ${filter.text.trim()}`,
    filter.only && asked.only[filter.only],
  ].filter(Boolean);
  return parts.length === 0 ? paper.everything : parts.join(' \u00b7 ');
}

/** The journal as a report to be printed. */
export function journalReport(
  tongue: Tongue,
  given: {
    readonly office: string;
    readonly filter: JournalFilter;
    readonly entries: readonly JournalRow[];
    readonly head: FeedPoint;
    readonly by: string;
    readonly at: string;
    readonly day: string;
  },
): Report {
  const { words, language } = tongue;
  const { paper, column } = words.audit;
  return {
    language,
    office: given.office,
    title: words.audit.title,
    mark: paper.mark,
    lead: [
      filterWords(tongue, given.filter),
      paper.made.replace('{{when}}', localInstant(given.at)).replace('{{who}}', given.by),
      headWords(tongue, given.head),
      paper.masked,
    ],
    sections: [
      {
        heading: null,
        columns: [
          { title: column.entry, width: 12 },
          { title: column.when, width: 23 },
          { title: column.who, width: 24 },
          { title: column.about, width: 28 },
          { title: column.what, width: 82 },
        ],
        rows: given.entries.map((entry) => [
          String(entry.sequence),
          localInstant(entry.at),
          entry.account,
          entry.subject ?? '',
          [entryText(tongue, entry), entry.reason && `${column.reason}: ${entry.reason}`]
            .filter(Boolean)
            .join('\n'),
        ]),
        empty: words.audit.none,
      },
    ],
    foot: paper.foot
      .replace('{{sequence}}', String(given.head.sequence))
      .replace('{{hash}}', given.head.hash.slice(0, 16)),
    pageWords: paper.page,
    day: given.day,
  };
}
