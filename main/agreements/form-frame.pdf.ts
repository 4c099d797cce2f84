import type { Content, Form } from '../documents/content.ts';
import { a4, millimetre } from '../documents/measure.ts';
import { say } from '../documents/paper-words.ts';
import { breakLines, fitted, widthOf, type TextStyle } from '../documents/paragraph.ts';
import type { PdfFile } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import { onSheet, type PayloadMac } from '../labels/qr-payload.rules.ts';
import type { AgreementCopy } from './agreement-document.ts';
import { layLetterhead, type Logo } from './form-letterhead.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { edge, shade, styles } from './form-style.ts';
import { formWords } from './form-words.ts';

const mm = millimetre;
/** Half a millimetre a module, so that a photocopy of the form still scans. */
const module = 0.5 * mm;
const marksWidth = 46 * mm;
const initialsBox = { width: 20 * mm, height: 6.6 * mm };

/** What stands around the text of every page: names, number and copy mark above, the same and the page below. */
export interface Frame {
  /** Where the text of a page begins. */
  readonly top: (page: number) => number;
  readonly draw: (
    pen: Pen,
    copy: AgreementCopy,
    /** What marks a reprint, or nothing. */
    duplicate: string,
    page: number,
    pages: number,
  ) => void;
}

/** Form objects of what is the same on many pages, by what they show. */
export type FixedParts = Map<string, Form>;

/** Lays out the frame of one agreement. */
export function layFrame(
  file: PdfFile,
  setting: FormSetting,
  logos: readonly Logo[],
  mac: PayloadMac,
  parts: FixedParts,
): Frame {
  const { shaper } = file;
  const { document } = setting;
  // The foot has no room for two languages: it speaks the one that rules.
  const ruling: FormSetting = { ...setting, words: formWords(document.language) };
  const codeText = (copy: string, page: number) =>
    onSheet(document.qrPayload, { copy, page, revision: document.revision }, mac);
  const code = qrPath(codeText('A', 1), 'M');
  const codeRoom = (code.size + quietZone) * module;
  const marksRight = edge.right - codeRoom - 2 * mm;
  const marks = Math.max(...document.copies.map((copy) => marksBottom(setting, copy)));
  const least = Math.max(edge.top + codeRoom + 1.5 * mm, marks + 2 * mm);
  const letterhead = layLetterhead(setting, logos, marksRight - marksWidth - 4 * mm, least);
  const firstTop = Math.max(letterhead.bottom.first + 2.5 * mm, least);
  const laterTop = Math.max(letterhead.bottom.later + 3 * mm, least);

  const fixed = (key: string, draw: (pen: Pen) => void): Form => {
    let form = parts.get(key);
    if (!form) {
      form = file.form(a4.width, a4.height, (content: Content) => draw(new Pen(content, shaper)));
      parts.set(key, form);
    }
    return form;
  };
  const { office, district, language, second, title } = document;
  const common = [
    language,
    second?.language,
    second?.title,
    title,
    office.name,
    office.lines,
    office.country,
  ];
  const headKey = JSON.stringify([common, district, logos.map(({ form }) => form.name), marksRight]);
  const footKey = JSON.stringify([common, document.printedOn, document.clauseVersion, second?.clauseVersion]);
  const head = [true, false].map((isFirst) =>
    fixed(`${headKey}${isFirst}`, (pen) => letterhead.draw(pen, isFirst)),
  );
  const foot = fixed(footKey, (pen) => drawFoot(pen, ruling));
  const number = fitted(shaper, document.boxNumber, styles.number, marksWidth);
  const numberLeft = marksRight - widthOf(shaper, document.boxNumber, number);
  const copies = new Map<AgreementCopy, CopyParts>();
  const partsOf = (copy: AgreementCopy): CopyParts => {
    let known = copies.get(copy);
    if (!known) {
      const key = JSON.stringify([copy, language, second?.language, marksRight]);
      const mark = fixed(key, (pen) => drawMark(pen, setting, copy, marksRight));
      copies.set(copy, (known = { mark, place: layPlace(ruling, copy) }));
    }
    return known;
  };

  return {
    top: (page) => (page === 0 ? firstTop : laterTop),
    draw: (pen, copy, duplicate, page, pages) => {
      const { content } = pen;
      const names = head[page === 0 ? 0 : 1];
      content.artifact(() => {
        if (duplicate !== '') drawDuplicate(pen, duplicate, marksRight);
        if (names) content.form(names, 0, 0);
        pen.text(document.boxNumber, numberLeft, edge.top + 2.2 * mm + styles.number.size, number);
        const { mark, place } = partsOf(copy);
        content.form(mark, 0, 0);
        // The blank zone reaches into the margin: what must end flush with the text is the code itself.
        const isFirst = copy.mark === 'A' && page === 0;
        const { path, size } = isFirst ? code : qrPath(codeText(copy.mark, page + 1), 'M', code.mask);
        content.fillPath(path, edge.right - size * module, edge.top, module);
        content.form(foot, 0, 0);
        drawPlace(pen, ruling, place, page, pages);
      });
      if (page === 0) letterhead.drawTitle(pen);
    },
  };
}

/** Across the head of the page, clear of the code: white on black. */
function drawDuplicate(pen: Pen, text: string, right: number): void {
  const height = 3.3 * mm;
  const inset = 1.5 * mm;
  const wanted = { ...styles.label, size: 8.4, weight: 'bold' } as const;
  const style = fitted(pen.shaper, text, wanted, right - edge.left - 2 * inset);
  pen.content.block(edge.left, edge.mark, widthOf(pen.shaper, text, style) + 2 * inset, height);
  // Capitals are seven tenths of the size: as much black above them as below.
  pen.text(text, edge.left + inset, edge.mark + (height + 0.7 * style.size) / 2, style, 1);
}

const markTop = edge.top + 2.2 * mm + styles.number.leading + 2;

function markLines({ shaper }: FormSetting, { destination }: AgreementCopy) {
  return breakLines(shaper, destination, styles.note, marksWidth - 8);
}

function marksBottom(setting: FormSetting, copy: AgreementCopy): number {
  return markTop + styles.strong.leading + markLines(setting, copy).length * styles.note.leading + 4;
}

/** The mark of a copy in its box, below the number. */
function drawMark(pen: Pen, setting: FormSetting, copy: AgreementCopy, right: number): void {
  const mark = say(setting.words.copy, { mark: copy.mark }).toUpperCase();
  const lines = markLines(setting, copy);
  const widest = Math.max(widthOf(pen.shaper, mark, styles.strong), ...lines.map((line) => line.width));
  const width = Math.min(marksWidth, Math.max(22 * mm, widest + 8));
  const height = marksBottom(setting, copy) - markTop;
  pen.content.frame(right - width, markTop, width, height, 0.8);
  const style = fitted(pen.shaper, mark, styles.strong, width - 6);
  pen.textAround(mark, right - width / 2, markTop + 2 + styles.strong.size, style);
  lines.forEach((line, at) =>
    pen.text(
      line.text,
      right - width / 2 - line.width / 2,
      markTop + styles.strong.leading + 1 + styles.note.size + at * styles.note.leading,
      styles.note,
    ),
  );
}

/** Kept for the number of the page. */
const pageRoom = 48 * mm;
const footLine = edge.foot - 2 * styles.note.leading - 2;

/** What the foot of every page of an agreement says, whichever copy it is. */
function drawFoot(pen: Pen, setting: FormSetting): void {
  const { document, words } = setting;
  const ruler = 100 * mm;
  pen.content.line(edge.left, footLine, edge.left + ruler, footLine, 0.5);
  for (const at of [0, 25, 50, 75, 100]) {
    const x = edge.left + at * mm;
    pen.content.line(x, footLine - (at % 50 === 0 ? 3 : 1.8), x, footLine, 0.5);
  }
  pen.text(words.ruler, edge.left + ruler + 4, footLine + 1, styles.label, shade.caption);
  const versions = [document.clauseVersion, document.second?.clauseVersion].filter(Boolean).join('; ');
  const detail = [
    words.ink,
    say(words.printedOn, { date: words.day(document.printedOn) }),
    say(words.clauseText, { version: versions }),
  ].join('  \u00b7  ');
  pen.text(
    detail,
    edge.left,
    edge.foot,
    fitted(pen.shaper, detail, styles.label, edge.right - edge.left - pageRoom),
    shade.caption,
  );
  const { width, height } = initialsBox;
  const right = edge.right - width - 4;
  pen.content.frame(edge.right - width, footLine - 8, width, height, 0.5, shade.rule);
  const caption = fitted(pen.shaper, words.initials, styles.label, right - edge.left - ruler - 34);
  pen.textTo(words.initials, right, footLine + 1, caption, shade.caption);
}

/** What is the same on every page of one copy. */
interface CopyParts {
  readonly mark: Form;
  readonly place: Place;
}

const placeStyle: TextStyle = { ...styles.note, weight: 'bold' };

/** Number, copy and revision as they stand at the foot. */
interface Place {
  readonly text: string;
  readonly style: TextStyle;
}

function layPlace({ shaper, document, words }: FormSetting, { mark }: AgreementCopy): Place {
  const parts = [
    document.boxNumber,
    say(words.copy, { mark }),
    say(words.revision, { revision: document.revision }),
  ];
  const text = parts.join('  \u00b7  ');
  return {
    text,
    style: fitted(shaper, text, placeStyle, edge.right - edge.left - initialsBox.width - 8),
  };
}

/** Which paper this is, and which page of it, at the foot. */
function drawPlace(pen: Pen, { words }: FormSetting, place: Place, page: number, pages: number): void {
  pen.text(place.text, edge.left, footLine + styles.note.leading + 1, place.style);
  const text = say(words.page, { page: page + 1, pages });
  pen.textTo(text, edge.right, edge.foot, fitted(pen.shaper, text, placeStyle, pageRoom - 4));
}
