import type { BoxFile, Folio } from '../../preload/contract/box-files.ts';
import {
  dayInColumn,
  dayOnPaper,
  paperWords,
  say,
  sayCount,
  type PaperWords,
} from '../documents/paper-words.ts';
import type { Report } from '../documents/report.ts';

/** What the contents list of a box file is made from. */
export interface BoxFileContents {
  readonly boxFile: BoxFile;
  readonly folios: readonly Folio[];
  readonly office: string;
  /** Day of printing, ISO. */
  readonly day: string;
}

/** What is to be said of one folio besides what lies there. */
function remarks(folio: Folio, words: PaperWords<'box-file'>, language: string): string {
  const { despite, loan, state, scans, voidReason, mistake } = folio;
  const said = [
    state === 'lost' && words.lost,
    state === 'void' && say(words.void, { reason: voidReason ?? '' }),
    mistake && say(words.misfiled, { reason: mistake.reason }),
    mistake?.movedTo && say(words.moved, { ...mistake.movedTo }),
    state === 'gone' && words.gone,
    loan && say(words.out, { date: dayInColumn(loan.takenOn, language), name: loan.takenBy, why: loan.why }),
    loan?.dueOn && say(words.until, { date: dayInColumn(loan.dueOn, language) }),
    despite !== null && say(words.despite, { reason: despite }),
    scans === 0 && !['gone', 'void', 'misfiled'].includes(state) && words.noScan,
  ];
  return said.filter((text) => typeof text === 'string' && text !== '').join('; ');
}

/** The contents list of a box file, to lie in front of its papers. */
export function contentsReport({ boxFile, folios, office, day }: BoxFileContents, language: string): Report {
  const words = paperWords('box-file', language);
  const common = paperWords('common', language);
  const { number } = boxFile;
  const date = (on: string): string => dayOnPaper(on, language);
  return {
    language,
    office,
    title: say(words.title, { number }),
    lead: [words.lead],
    mark: say(common.printedOn, { date: date(day) }),
    sections: [
      {
        heading: null,
        facts: [
          [words.facts.title, boxFile.title],
          [words.facts.capacity, sayCount(words.facts.folios, boxFile.capacity, language)],
          [words.facts.given, String(folios.length)],
          [words.facts.next, boxFile.nextFolio === null ? words.facts.none : String(boxFile.nextFolio)],
          [words.facts.opened, date(boxFile.openedOn)],
          ...(boxFile.closedOn === null ? [] : [[words.facts.closed, date(boxFile.closedOn)] as const]),
        ],
      },
      {
        heading: null,
        columns: [
          { title: words.folio, width: 11 },
          { title: words.agreement, width: 25 },
          { title: words.revision, width: 13 },
          { title: words.copy, width: 15 },
          { title: words.holder, width: 42 },
          { title: words.filed, width: 24 },
          { title: words.remarks, width: 52 },
        ],
        written: true,
        rows: folios.map((folio) => [
          String(folio.folio),
          folio.number,
          String(folio.revision),
          folio.mark,
          folio.holderName ?? '',
          dayInColumn(folio.filedOn, language),
          remarks(folio, words, language),
        ]),
        empty: words.empty,
      },
    ],
    foot: say(words.foot, { office, number }),
    pageWords: common.page.replaceAll('{', '{{').replaceAll('}', '}}'),
    day,
  };
}
