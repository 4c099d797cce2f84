import { paperWords, say, sayCount } from '../documents/paper-words.ts';
import { breakLines } from '../documents/paragraph.ts';
import { edge, reportBlocks, styles } from '../documents/report-blocks.ts';
import type { ReportSection } from '../documents/report.ts';
import type { Shaper } from '../documents/shaping.ts';
import { placeWords } from './copy-words.ts';
import { sheetFlow, type LaidSheet } from './sheet-frame.pdf.ts';
import type { CopyOnRecord, StampedCopiesDocument } from './stamped-copy-document.ts';

function copyName({ number, revision }: CopyOnRecord): string {
  return `${number} · ${revision}`;
}

/**
 * Lays out the list in front of several stamped copies: which are there and on which page, and which are wanting
 * because they have no scan.
 *
 * @param pageOf the page of the whole document on which a copy begins, by its place in the list
 */
export function layList(
  shaper: Shaper,
  document: StampedCopiesDocument,
  pageOf: (index: number) => number,
): LaidSheet {
  const { language, office, day, boxFile, copies, missing } = document;
  const words = paperWords('stamped-copy', language);
  const { column } = words;
  const title = boxFile === null ? words.list : say(words.listOf, { number: boxFile });
  const folioOf = ({ place }: CopyOnRecord): string => (place.boxFile ? String(place.boxFile.folio) : '');
  const whose = [
    { title: column.folio, width: 16 },
    { title: column.agreement, width: 38 },
    { title: column.copy, width: 16 },
    { title: column.holder, width: 62 },
  ];
  const facts = (copy: CopyOnRecord): string[] => [
    folioOf(copy),
    copyName(copy),
    copy.mark,
    copy.holder ?? '',
  ];
  const sections: ReportSection[] = [
    {
      heading: null,
      note: sayCount(words.listLead, copies.length, language),
      columns: [...whose, { title: column.page, width: 18 }],
      rows: copies.map((copy, index) => [...facts(copy), String(pageOf(index))]),
      empty: '',
    },
  ];
  if (missing.length > 0) {
    sections.push({
      heading: sayCount(words.missing, missing.length, language),
      note: words.missingNote,
      columns: [...whose, { title: column.where, width: 48 }],
      rows: missing.map((copy) => [
        ...facts(copy),
        copy.why === 'unreadable' ? words.unreadable : placeWords(copy, language),
      ]),
    });
  }
  const heading = breakLines(shaper, title, styles.title, edge.right - edge.left);
  const flow = sheetFlow(edge.top + 16 + heading.length * styles.title.leading + 4);
  const report = { language, office, title, lead: [], mark: '', sections, foot: '', pageWords: '', day };
  flow.add(edge.left, reportBlocks(shaper, report));
  return {
    flow,
    title,
    head: (pen) => pen.tagged('H1', () => pen.lines(heading, edge.left, edge.top + 16, styles.title)),
  };
}
