import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines } from '../documents/paragraph.ts';
import type { Shaper } from '../documents/shaping.ts';
import { say } from '../documents/paper-words.ts';
import type { AgreementDocument, DocumentAccessory } from './agreement-document.ts';
import { fieldRow, heading } from './form-fields.pdf.ts';
import { drawSigning, signingHeight } from './form-signatures.pdf.ts';
import { bodyWidth, columnWidth, shade, styles } from './form-style.ts';
import type { FormWords } from './form-words.ts';

const mm = millimetre;
/** Right edges of the columns: item, number and condition out, number and condition back, remark. */
const columns = [46, 59, 89, 102, 132].map((x) => x * mm).concat(bodyWidth);
const rowHeight = 6.6 * mm;
/** Blank rows left for what is added by hand. */
const leastRows = 11;

/** The last page: accessories and condition, checks made together, and the return that closes the agreement. */
export function annexBlocks(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  const blank: DocumentAccessory = { name: '', quantity: null, condition: null };
  const missing = Math.max(2, leastRows - document.accessories.length);
  return [
    heading(words.sections.accessories),
    tableHead(words),
    ...document.accessories.map((accessory) => tableRow(shaper, accessory)),
    ...Array.from({ length: missing }, () => tableRow(shaper, blank)),
    heading(words.sections.checks),
    checks(words),
    heading(words.sections.return),
    ...returnRows(shaper, words),
    returnSignatures(shaper, words),
    privacyLine(shaper, say(words.return.privacy, { office: document.office.name })),
  ];
}

function columnLeft(at: number): number {
  return at === 0 ? 0 : (columns[at - 1] ?? 0);
}

function tableHead(words: FormWords): Block {
  const { annex } = words;
  const height = 2 * styles.label.leading + 4;
  return {
    height,
    before: 1,
    keepWithNext: true,
    draw: (pen, x, y) => {
      const group = y + 2 + styles.label.size;
      const below = group + styles.label.leading;
      pen.tagged('P', () => {
        pen.text(annex.item, x, below, styles.label, shade.caption);
        pen.text(annex.out, x + columnLeft(1) + 3, group, { ...styles.label, weight: 'bold' });
        pen.text(annex.back, x + columnLeft(3) + 3, group, { ...styles.label, weight: 'bold' });
        [annex.quantity, annex.condition, annex.quantity, annex.condition, annex.remark].forEach(
          (caption, at) => pen.text(caption, x + columnLeft(at + 1) + 3, below, styles.label, shade.caption),
        );
      });
      pen.content.artifact(() => pen.content.line(x, y + height, x + bodyWidth, y + height, 0.5, shade.rule));
    },
  };
}

function tableRow(shaper: Shaper, accessory: DocumentAccessory): Block {
  const facts = [accessory.name, accessory.quantity ?? '', accessory.condition ?? ''];
  const cells = facts.map((fact, at) =>
    breakLines(shaper, fact, styles.body, (columns[at] ?? 0) - columnLeft(at) - 4),
  );
  const lines = Math.max(...cells.map((cell) => cell.length));
  const height = Math.max(rowHeight, lines * styles.body.leading + 4);
  return {
    height,
    before: 0,
    draw: (pen, x, y) => {
      pen.content.artifact(() => {
        pen.content.line(x, y + height, x + bodyWidth, y + height, 0.35, shade.hair);
        for (const edge of columns.slice(0, -1))
          pen.content.line(x + edge, y, x + edge, y + height, 0.35, shade.hair);
      });
      if (accessory.name === '') return;
      const top = y + (height - lines * styles.body.leading) / 2;
      pen.tagged('P', () =>
        cells.forEach((cell, at) =>
          pen.lines(cell, x + columnLeft(at) + (at === 0 ? 0 : 3), top, styles.body),
        ),
      );
    },
  };
}

/** Each check with two boxes: ticked when handed over, and when given back. */
function checks(words: FormWords): Block {
  const { annex } = words;
  const perRow = 3;
  const rows = Math.ceil(annex.checks.length / perRow);
  const step = 6 * mm;
  const width = bodyWidth / perRow;
  const box = 3.4 * mm;
  const head = styles.label.leading + 2;
  return {
    height: head + rows * step + 2,
    before: 1,
    draw: (pen, x, y) => {
      const place = (at: number) => ({
        x: x + (at % perRow) * width,
        y: y + head + Math.floor(at / perRow) * step,
      });
      pen.content.artifact(() =>
        annex.checks.forEach((_, at) => {
          for (const shift of [0, 7.5 * mm])
            pen.content.frame(place(at).x + shift, place(at).y, box, box, 0.5, shade.rule);
        }),
      );
      pen.tagged('P', () => {
        for (let at = 0; at < perRow; at += 1) {
          pen.text(annex.checkedOut, x + at * width, y + styles.label.size, styles.label, shade.caption);
          pen.text(
            annex.checkedBack,
            x + at * width + 7.5 * mm,
            y + styles.label.size,
            styles.label,
            shade.caption,
          );
        }
        annex.checks.forEach((check, at) =>
          pen.text(check, place(at).x + 13 * mm, place(at).y + 8.6, styles.note),
        );
      });
    },
  };
}

function returnRows(shaper: Shaper, words: FormWords): Block[] {
  const fields = words.return;
  const empty = (label: string, span: number) => ({ label, value: null, span });
  return [
    fieldRow(shaper, [empty(fields.date, 4), empty(fields.condition, 4), empty(fields.reason, 4)]),
    fieldRow(shaper, [empty(fields.missing, 12)]),
    fieldRow(shaper, [empty(fields.owed, 8), empty(fields.erased, 4)]),
  ];
}

/** Both sign when the device comes back, so that one paper closes the life of the agreement. */
function returnSignatures(shaper: Shaper, words: FormWords): Block {
  const nobody = { name: null, title: null };
  const holder = { role: words.return.holder, ...nobody };
  const receiver = { role: words.return.receiver, ...nobody };
  const height = signingHeight(shaper, holder, columnWidth);
  return {
    height,
    before: 9,
    draw: (pen, x, y) => {
      drawSigning(pen, words, holder, x, y, columnWidth, height);
      drawSigning(pen, words, receiver, x + bodyWidth - columnWidth, y, columnWidth, height);
    },
  };
}

function privacyLine(shaper: Shaper, text: string): Block {
  const lines = breakLines(shaper, text, styles.note, bodyWidth);
  return {
    height: lines.length * styles.note.leading,
    before: 8,
    draw: (pen, x, y) => pen.tagged('P', () => pen.lines(lines, x, y, styles.note, shade.caption)),
  };
}
