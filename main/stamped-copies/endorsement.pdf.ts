import type { Block } from '../documents/flow.ts';
import { millimetre as mm } from '../documents/measure.ts';
import { dayOnPaper, paperWords, say, sayCount } from '../documents/paper-words.ts';
import { breakLines } from '../documents/paragraph.ts';
import type { Pen } from '../documents/pen.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import { caption, edge, reportBlocks, styles } from '../documents/report-blocks.ts';
import type { ReportSection } from '../documents/report.ts';
import type { Shaper } from '../documents/shaping.ts';
import { placeWords, signatureWords } from './copy-words.ts';
import { sheetFlow, type LaidSheet } from './sheet-frame.pdf.ts';
import type { StampedCopiesDocument, StampedCopy } from './stamped-copy-document.ts';

/** Half a millimetre a module, so that a photocopy still scans. */
const module = 0.5 * mm;

/** A hash in groups of eight, as two people compare it by reading it out. */
function grouped(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

/** What the register says of one paper copy, in sections. */
function sectionsOf(document: StampedCopiesDocument, copy: StampedCopy): ReportSection[] {
  const { language } = document;
  const words = paperWords('stamped-copy', language);
  const common = paperWords('common', language);
  const states: Readonly<Record<string, string>> = words.state;
  const filed = copy.filed && {
    date: dayOnPaper(copy.filed.on, language),
    name: copy.filed.by,
  };
  const signatures = signatureWords(copy, language);
  return [
    {
      heading: null,
      facts: [
        [words.facts.number, copy.number],
        [words.facts.revision, String(copy.revision)],
        [words.facts.copy, `${copy.mark}, ${common.destination[copy.destination]}`],
        ...(copy.holder === null ? [] : [[words.facts.holder, copy.holder] as const]),
        [words.facts.state, states[copy.state] ?? copy.state],
        [words.facts.place, placeWords(copy, language)],
        ...(filed ? [[words.facts.filed, say(words.filedBy, filed)] as const] : []),
      ],
    },
    {
      heading: words.signatures,
      ...(signatures.length === 0 ? { note: words.noSignatures } : { facts: signatures }),
    },
    {
      heading: words.scans,
      facts: copy.scans.map(
        ({ sha256, pages, filedOn, filedBy }) =>
          [
            sayCount(words.scanPages, pages, language),
            `${say(words.scanned, { date: dayOnPaper(filedOn, language), name: filedBy })}\n${say(words.sha256, { hash: grouped(sha256) })}`,
          ] as const,
      ),
    },
  ];
}

/** Lines on which somebody certifies the copy by hand. */
function certification(shaper: Shaper, document: StampedCopiesDocument): Block {
  const words = paperWords('stamped-copy', document.language);
  const made = say(words.made, { date: dayOnPaper(document.day, document.language), name: document.madeBy });
  const stamp = 46 * mm;
  const height = 50 * mm;
  const lines = [words.certifiedName, words.certifiedSignature, words.certifiedDate];
  return {
    height,
    before: 18,
    draw: (pen, x, y) => {
      const width = edge.right - x;
      const right = x + width - stamp - 6 * mm;
      pen.tagged('P', () => {
        pen.lines(breakLines(shaper, made, styles.body, right - x), x, y, styles.body);
        pen.text(words.certified, x, y + 26, styles.strong);
        lines.forEach((label, index) => {
          pen.text(label, x, y + 58 + index * 29, styles.note, caption);
        });
        pen.textAround(
          words.certifiedStamp,
          x + width - stamp / 2,
          y + stamp + styles.note.size + 2,
          styles.note,
          caption,
        );
      });
      pen.content.artifact(() => {
        lines.forEach((_, index) =>
          pen.content.line(x + 34 * mm, y + 59 + index * 29, right, y + 59 + index * 29, 0.5, caption),
        );
        pen.content.frame(x + width - stamp, y, stamp, stamp, 0.35, 0.7);
      });
    },
  };
}

/** Lays out the registry endorsement of one copy: a sheet of its own, so that it can cover nothing of the scan. */
export function layEndorsement(
  shaper: Shaper,
  document: StampedCopiesDocument,
  copy: StampedCopy,
): LaidSheet {
  const { language, office, day } = document;
  const words = paperWords('stamped-copy', language);
  const code = qrPath(copy.code, 'M');
  const side = code.size * module;
  const zone = quietZone * module;
  const width = edge.right - edge.left - side - zone;
  const title = breakLines(shaper, words.title, styles.title, width);
  const subtitle = breakLines(shaper, words.endorsement, styles.heading, width);
  const statement = breakLines(shaper, words.statement, styles.body, width);
  const verify = breakLines(shaper, words.verify, styles.note, width);
  const top = edge.top + 16;
  const heights = [
    title.length * styles.title.leading,
    subtitle.length * styles.heading.leading + 6,
    statement.length * styles.body.leading + 6,
    verify.length * styles.note.leading,
  ];
  const textEnd = heights.reduce((sum, height) => sum + height, top);
  const flow = sheetFlow(Math.max(textEnd, top + side + zone) + 10);
  const report = {
    language,
    office,
    title: words.endorsement,
    lead: [],
    mark: '',
    sections: sectionsOf(document, copy),
    foot: '',
    pageWords: '',
    day,
  };
  flow.add(edge.left, reportBlocks(shaper, report));
  flow.addTogether(edge.left, [certification(shaper, document)]);
  const head = (pen: Pen): void => {
    pen.tagged('H1', () => pen.lines(title, edge.left, top, styles.title));
    let y = top + (heights[0] ?? 0);
    pen.tagged('H2', () => pen.lines(subtitle, edge.left, y, styles.heading));
    y += heights[1] ?? 0;
    pen.tagged('P', () => {
      y = pen.lines(statement, edge.left, y, styles.body) + 6;
      pen.lines(verify, edge.left, y, styles.note, caption);
    });
    pen.content.artifact(() => pen.content.fillPath(code.path, edge.right - side, top, module));
  };
  return { flow, title: `${words.endorsement} ${copy.number} ${copy.mark}`, head };
}
