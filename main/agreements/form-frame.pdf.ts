import { millimetre } from '../documents/measure.ts';
import { breakLines, type Line } from '../documents/paragraph.ts';
import type { Form } from '../documents/content.ts';
import type { Pen } from '../documents/pen.ts';
import { qrPath, quietZone, type QrPath } from '../documents/qr-path.ts';
import type { Shaper } from '../documents/shaping.ts';
import { say } from '../documents/paper-words.ts';
import { onSheet, type PayloadMac } from '../labels/qr-payload.rules.ts';
import type { AgreementCopy, AgreementDocument } from './agreement-document.ts';
import { edge, shade, styles } from './form-style.ts';
import { dayInWords, type FormWords } from './form-words.ts';

const mm = millimetre;
/** Half a millimetre a module, so that a photocopy of the form still scans. */
const module = 0.5 * mm;
const logoHeight = 14 * mm;

export interface Logo {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
}

/** What stands around the text of every page: names, number and copy mark above, the same and the page below. */
export interface Frame {
  /** Where the text of a page begins. */
  readonly top: (page: number) => number;
  readonly draw: (pen: Pen, copy: AgreementCopy, page: number, pages: number) => void;
}

/** Lays out the frame of one agreement. */
export function layFrame(
  shaper: Shaper,
  document: AgreementDocument,
  words: FormWords,
  logo: Logo | null,
  mac: PayloadMac,
): Frame {
  const codeText = (copy: string, page: number) =>
    onSheet(document.qrPayload, { copy, page, revision: document.revision }, mac);
  const code = qrPath(codeText('A', 1), 'M');
  const codeRoom = (code.size + quietZone) * module;
  const logoWidth = logo ? Math.min((logo.width / logo.height) * logoHeight, 34 * mm) : 0;
  const nameLeft = edge.left + (logo ? logoWidth + 3 * mm : 0);
  const nameWidth = edge.right - codeRoom - 52 * mm - nameLeft;
  const names = breakLines(shaper, document.office.name, styles.office, nameWidth);
  const below = breakLines(
    shaper,
    [document.district, document.office.country].filter(Boolean).join(', '),
    styles.note,
    nameWidth,
  );
  const namesHeight = names.length * styles.office.leading + below.length * styles.note.leading;
  const titleTop = edge.top + Math.max(namesHeight, logo ? logoHeight : 0) + 2.5 * mm;
  const firstTop = Math.max(titleTop + styles.title.leading + 3 * mm, edge.top + codeRoom + 1.5 * mm);
  const laterTop = Math.max(
    edge.top + namesHeight + styles.office.leading + 4 * mm,
    edge.top + codeRoom + 1.5 * mm,
  );

  const drawNames = (pen: Pen, lines: readonly Line[], more: readonly Line[]) => {
    const y = pen.lines(lines, nameLeft, edge.top, styles.office);
    return pen.lines(more, nameLeft, y, styles.note, shade.caption);
  };
  return {
    top: (page) => (page === 0 ? firstTop : laterTop),
    draw: (pen, copy, page, pages) => {
      const first = page === 0;
      pen.content.artifact(() => {
        if (logo)
          pen.content.picture(
            logo.form,
            edge.left,
            edge.top,
            logoWidth,
            Math.min(logoHeight, (logo.height / logo.width) * logoWidth),
          );
        const y = drawNames(pen, names, below);
        if (!first) pen.text(words.title, nameLeft, y + 4 + styles.office.size, styles.office);
        drawMarks(pen, document, copy, words, edge.right - codeRoom - 2 * mm);
        drawCode(pen, qrPath(codeText(copy.mark, page + 1), 'M', code.mask));
        drawFoot(pen, document, copy, words, page, pages);
      });
      if (first)
        pen.tagged('H1', () => pen.text(words.title, edge.left, titleTop + styles.title.size, styles.title));
    },
  };
}

/** Number and copy mark, left of the code. */
function drawMarks(
  pen: Pen,
  document: AgreementDocument,
  copy: AgreementCopy,
  words: FormWords,
  right: number,
): void {
  pen.textTo(document.boxNumber, right, edge.top + styles.number.size, styles.number);
  const mark = say(words.copy, { mark: copy.mark }).toUpperCase();
  const lines = breakLines(pen.shaper, copy.destination, styles.note, 46 * mm);
  const width = Math.max(22 * mm, ...lines.map((line) => line.width)) + 8;
  const top = edge.top + styles.number.leading + 3;
  const height = styles.strong.leading + lines.length * styles.note.leading + 4;
  pen.content.frame(right - width, top, width, height, 0.8);
  pen.textAround(mark, right - width / 2, top + 2 + styles.strong.size, styles.strong);
  lines.forEach((line, at) => {
    pen.content.text(
      line.text,
      right - width / 2 - line.width / 2,
      top + styles.strong.leading + 0.5 + styles.note.size + at * styles.note.leading,
      styles.note,
    );
  });
}

/** The code of this page, so that a scan of it can be filed by itself. */
function drawCode(pen: Pen, code: QrPath): void {
  // The blank zone reaches into the margin: what must end flush with the text is the code itself.
  pen.content.fillPath(code.path, edge.right - code.size * module, edge.top, module);
}

function drawFoot(
  pen: Pen,
  document: AgreementDocument,
  copy: AgreementCopy,
  words: FormWords,
  page: number,
  pages: number,
): void {
  const line = edge.foot - 2 * styles.note.leading - 2;
  const ruler = 100 * mm;
  pen.content.line(edge.left, line, edge.left + ruler, line, 0.5);
  for (const at of [0, 25, 50, 75, 100]) {
    pen.content.line(edge.left + at * mm, line - (at % 50 === 0 ? 3 : 1.8), edge.left + at * mm, line, 0.5);
  }
  pen.text(words.ruler, edge.left + ruler + 4, line + 1, styles.label, shade.caption);
  const baseline = line + styles.note.leading + 1;
  const mark = say(words.copy, { mark: copy.mark });
  pen.text(
    [document.boxNumber, mark, say(words.revision, { revision: document.revision })].join('  \u00b7  '),
    edge.left,
    baseline,
    {
      ...styles.note,
      weight: 'bold',
    },
  );
  const detail = [
    words.ink,
    say(words.printedOn, { date: dayInWords(document.printedOn, words) }),
    say(words.clauseText, { version: document.clauseVersion }),
  ].join('  \u00b7  ');
  pen.text(detail, edge.left, edge.foot, styles.label, shade.caption);
  pen.textTo(say(words.page, { page: page + 1, pages }), edge.right, edge.foot, {
    ...styles.note,
    weight: 'bold',
  });
  const box = { width: 20 * mm, height: 6.6 * mm };
  pen.content.frame(edge.right - box.width, line - 8, box.width, box.height, 0.5, shade.rule);
  pen.textTo(words.initials, edge.right - box.width - 4, line + 1, styles.label, shade.caption);
}
