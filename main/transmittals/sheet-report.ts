import type { Transmittal, TransmittalItem } from '../../preload/contract/transmittals.ts';
import {
  dayInColumn,
  dayOnPaper,
  paperWords,
  say,
  sayCount,
  type PaperWords,
} from '../documents/paper-words.ts';
import { tick, type Report } from '../documents/report.ts';

/** What a transmittal's sheet is made from. */
export interface TransmittalSheet {
  readonly transmittal: Transmittal;
  readonly office: string;
  /** What the stamp of a council says, and how it is reached. */
  readonly stampName: string | null;
  readonly phone: string | null;
  /** Day of printing, ISO. */
  readonly day: string;
}

type Words = PaperWords<'transmittal'>;

/** The copies of one agreement in one line. */
interface Line {
  readonly item: TransmittalItem;
  readonly copies: readonly TransmittalItem[];
}

function linesOf(items: readonly TransmittalItem[]): Line[] {
  const lines = new Map<string, TransmittalItem[]>();
  for (const item of items) {
    const line = lines.get(item.agreementId);
    if (line) line.push(item);
    else lines.set(item.agreementId, [item]);
  }
  return [...lines.values()].flatMap((copies) => (copies[0] ? [{ item: copies[0], copies }] : []));
}

/** When which copy came back; blank while it is out, for a pen. */
function backWords(copies: readonly TransmittalItem[], words: Words, language: string): string {
  const said = (item: TransmittalItem): string | null => {
    if (item.returnedOn === null) return null;
    if (item.outcome === 'lost') return words.lost;
    if (item.outcome === 'void') return words.void;
    const date = dayInColumn(item.returnedOn, language);
    return item.outcome === 'received' ? say(words.received, { date }) : date;
  };
  const all = copies.map(said);
  const [first] = all;
  if (first !== null && all.every((each) => each === first)) return first ?? '';
  return copies
    .flatMap((copy, index) => (all[index] ? [say(words.backOf, { mark: copy.mark, date: all[index] })] : []))
    .join('; ');
}

/**
 * The sheet that goes with a transmittal, to be signed by whoever takes the papers (DOMAIN S5, S12): numbers,
 * copies and counts, when they went and came back, and lines for both ways.
 */
export function sheetReport(sheet: TransmittalSheet, language: string): Report {
  const { transmittal, office, day } = sheet;
  const { number, purpose, items, to } = transmittal;
  const words = paperWords('transmittal', language);
  const common = paperWords('common', language);
  const lines = linesOf(items);
  const date = (on: string): string => dayOnPaper(on, language);
  const agreements = sayCount(words.agreementCount, lines.length, language);
  const copies = sayCount(words.copyCount, items.length, language);
  const marks = [...new Set(items.map(({ mark }) => mark))].sort();
  const each = marks
    .map((mark) => say(words.eachCopy, { mark, count: items.filter((item) => item.mark === mark).length }))
    .join(', ');
  const facts: (readonly [string, string | null])[] = [
    [words.facts.from, office],
    [words.facts.to, sheet.phone === null ? to.name : `${to.name}, ${sheet.phone}`],
    [words.facts.stamp, sheet.stampName],
    [words.facts.sentOn, date(transmittal.sentOn)],
    [words.facts.dueOn, transmittal.dueOn === null ? null : date(transmittal.dueOn)],
    [words.facts.carriedBy, transmittal.carriedBy],
    [words.facts.agreements, String(lines.length)],
    [words.facts.copies, `${items.length} (${each})`],
    [words.facts.note, transmittal.note],
  ];
  const { signing } = words;
  const receiver = {
    issue: signing.receivedSupervisor,
    sign: signing.receivedCouncil,
    deliver: signing.receivedKeeper,
  }[purpose];
  const blanks = [
    { title: signing.name, width: 52 },
    { title: signing.signature, width: 48 },
    { title: signing.date, width: 28 },
  ];
  return {
    language,
    office,
    title: say(words.title[purpose], { number }),
    lead: [words.lead[purpose]],
    mark: say(common.printedOn, { date: date(day) }),
    sections: [
      { heading: null, facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])) },
      {
        heading: null,
        columns: [
          { title: words.table.line, width: 9 },
          { title: words.table.number, width: 29 },
          { title: words.table.copies, width: 16 },
          { title: words.table.holder, width: 42 },
          { title: words.table.place, width: 42 },
          { title: words.table.out, width: 18 },
          { title: words.table.back, width: 24 },
        ],
        written: true,
        rows: lines.map(({ item, copies: own }, index) => [
          String(index + 1),
          item.revision > 1 ? `${item.number}/${item.revision}` : item.number,
          own.map(({ mark }) => mark).join(', '),
          item.holder ?? '',
          item.place ?? '',
          tick,
          backWords(own, words, language),
        ]),
      },
      {
        heading: signing.title,
        note: say(words.total, { agreements, copies }),
        signing: {
          blanks,
          of: [{ who: signing.sent }, { who: receiver, stamp: purpose === 'sign' }],
        },
      },
      // The way back may be signed for on a further page.
      ...(purpose === 'deliver'
        ? []
        : [
            {
              heading: null,
              signing: { blanks, of: [{ who: signing.sentBack }, { who: signing.receivedBack }] },
            },
          ]),
    ],
    foot: say(words.foot, { office, number }),
    pageWords: common.page.replaceAll('{', '{{').replaceAll('}', '}}'),
    day,
  };
}
