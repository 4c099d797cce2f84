import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { say } from '../documents/paper-words.ts';
import { breakLines } from '../documents/paragraph.ts';
import type { DocumentAccessory } from './agreement-document.ts';
import { fieldRow, heading, paragraph } from './form-fields.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { pairBlock } from './form-party.pdf.ts';
import { bodyWidth, shade, styles } from './form-style.ts';

const mm = millimetre;
/** Right edges of the columns: item, number and condition out, number and condition back, remark. */
const columns = [46, 59, 89, 102, 132].map((x) => x * mm).concat(bodyWidth);
const rowHeight = 7.4 * mm;
/** Blank rows left for what is added by hand. */
const leastRows = 10;

/** What is handed over: the headings of the table and its rows. */
interface AccessoryTable {
  readonly lead: readonly Block[];
  readonly head: Block;
  readonly rows: readonly Block[];
}

/** What follows the signatures, each part for itself. */
interface Annex {
  readonly accessories: AccessoryTable;
  readonly checks: readonly Block[];
  readonly back: readonly Block[];
  readonly privacy: Block;
}

const annexesKept = 200;

/**
 * Lays out the annex of each agreement of a batch. Those that say the same are laid out once, and because they
 * are the same blocks the file knows their page without drawing it again.
 */
export class AnnexSetter {
  readonly #known = new Map<string, Annex>();

  blocks(setting: FormSetting): Annex {
    const { language, second, filled, accessories, office } = setting.document;
    const key = JSON.stringify([language, second?.language, filled, office.name, accessories]);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= annexesKept) this.#known.clear();
    const made = {
      accessories: accessoryTable(setting),
      checks: checkBlocks(setting),
      back: returnBlocks(setting),
      privacy: privacyBlock(setting),
    };
    this.#known.set(key, made);
    return made;
  }
}

/** Accessories and their condition, out and back. */
function accessoryTable(setting: FormSetting): AccessoryTable {
  const { document, words } = setting;
  const blank: DocumentAccessory = { name: '', quantity: null, condition: null };
  const missing = Math.max(2, leastRows - document.accessories.length);
  return {
    lead: [heading(setting, words.sections.accessories)],
    head: tableHead(setting),
    rows: [
      ...document.accessories.map((accessory) => tableRow(setting, accessory)),
      ...Array.from({ length: missing }, () => tableRow(setting, blank)),
    ],
  };
}

/** Checks made together, when the device is handed over and when it comes back. */
function checkBlocks(setting: FormSetting): Block[] {
  return [heading(setting, setting.words.sections.checks), checks(setting)];
}

/** The return that closes the agreement, so that one paper holds the whole of its life. */
function returnBlocks(setting: FormSetting): Block[] {
  const { words } = setting;
  return [
    heading(setting, words.sections.return),
    ...returnRows(setting),
    pairBlock(
      setting,
      { role: words.return.holder, name: null },
      { role: words.return.receiver, name: null, title: null },
    ),
  ];
}

/** Who keeps these facts, and where to ask to see them. */
function privacyBlock(setting: FormSetting): Block {
  const { words, document } = setting;
  return paragraph(setting, say(words.return.privacy, { office: document.office.name }), 8);
}

function columnLeft(at: number): number {
  return at === 0 ? 0 : (columns[at - 1] ?? 0);
}

function columnWidth(at: number): number {
  return (columns[at] ?? 0) - columnLeft(at) - 4;
}

function tableHead({ shaper, words }: FormSetting): Block {
  const { annex } = words;
  const group = { ...styles.label, weight: 'bold' } as const;
  const out = breakLines(shaper, annex.out, group, (columns[2] ?? 0) - columnLeft(1) - 4);
  const back = breakLines(shaper, annex.back, group, (columns[4] ?? 0) - columnLeft(3) - 4);
  const captions = [
    annex.item,
    annex.quantity,
    annex.condition,
    annex.quantity,
    annex.condition,
    annex.remark,
  ];
  const cells = captions.map((caption, at) => breakLines(shaper, caption, styles.label, columnWidth(at)));
  const groupHeight = Math.max(out.length, back.length) * styles.label.leading;
  const height = groupHeight + Math.max(...cells.map((lines) => lines.length)) * styles.label.leading + 4;
  return {
    height,
    before: 1,
    keepWithNext: true,
    draw: (pen, x, y) => {
      pen.tagged('P', () => {
        pen.lines(out, x + columnLeft(1) + 3, y + 2, group);
        pen.lines(back, x + columnLeft(3) + 3, y + 2, group);
        cells.forEach((lines, at) =>
          pen.lines(
            lines,
            x + columnLeft(at) + (at === 0 ? 0 : 3),
            y + 2 + groupHeight,
            styles.label,
            shade.caption,
          ),
        );
      });
      pen.content.artifact(() => pen.content.line(x, y + height, x + bodyWidth, y + height, 0.5, shade.rule));
    },
  };
}

function tableRow({ shaper }: FormSetting, accessory: DocumentAccessory): Block {
  const facts = [accessory.name, accessory.quantity ?? '', accessory.condition ?? ''];
  const cells = facts.map((fact, at) => breakLines(shaper, fact, styles.body, columnWidth(at)));
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
function checks({ shaper, words }: FormSetting): Block {
  const { annex } = words;
  const perRow = 3;
  const box = 3.4 * mm;
  const out = breakLines(shaper, annex.checkedOut, styles.label, bodyWidth);
  const back = breakLines(shaper, annex.checkedBack, styles.label, bodyWidth);
  const backLeft = Math.max(7.5 * mm, (out[0]?.width ?? 0) + 6);
  const textLeft = backLeft + Math.max(5.5 * mm, box + 4);
  const width = bodyWidth / perRow;
  const texts = annex.checks.map((check) => breakLines(shaper, check, styles.note, width - textLeft - 3));
  const tallest = Math.max(...texts.map((lines) => lines.length));
  const step = Math.max(5.8 * mm, tallest * styles.note.leading + 3);
  const head = styles.label.leading + 2;
  return {
    height: head + Math.ceil(texts.length / perRow) * step + 2,
    before: 1,
    draw: (pen, x, y) => {
      const place = (at: number) => ({
        x: x + (at % perRow) * width,
        y: y + head + Math.floor(at / perRow) * step,
      });
      pen.content.artifact(() =>
        annex.checks.forEach((_, at) => {
          for (const shift of [0, backLeft])
            pen.content.frame(place(at).x + shift, place(at).y, box, box, 0.5, shade.rule);
        }),
      );
      pen.tagged('P', () => {
        for (let at = 0; at < perRow; at += 1) {
          pen.lines(out, x + at * width, y, styles.label, shade.caption);
          pen.lines(back, x + at * width + backLeft, y, styles.label, shade.caption);
        }
        texts.forEach((lines, at) => pen.lines(lines, place(at).x + textLeft, place(at).y, styles.note));
      });
    },
  };
}

function returnRows(setting: FormSetting): Block[] {
  const fields = setting.words.return;
  const empty = (label: string, span: number) => ({ label, value: null, span });
  return [
    fieldRow(setting, [empty(fields.date, 4), empty(fields.condition, 4), empty(fields.reason, 4)]),
    fieldRow(setting, [empty(fields.missing, 12)]),
    fieldRow(setting, [empty(fields.owed, 8), empty(fields.erased, 4)]),
  ];
}
