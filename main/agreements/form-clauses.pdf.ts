import type { Form } from '../documents/content.ts';
import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type TextStyle } from '../documents/paragraph.ts';
import type { PdfFile } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { heading, paragraph } from './form-fields.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { columnGap, columnWidth, shade, styles } from './form-style.ts';
import type { FormWords } from './form-words.ts';

const indent = 14;
const box = { width: 14 * millimetre, height: 7 * millimetre };
/** Lines beside the box for initials. */
const besideBox = Math.ceil((box.height + 1) / styles.clause.leading);
/** No fewer lines than these stand alone in a column. */
const leastLines = 2;

/** A clause in one language, with its number. */
interface Wording {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** With a box for the holder's initials at the right of the first lines. */
  readonly initials: boolean;
}

/** A clause in lines. */
interface SetClause {
  readonly clause: Wording;
  /** Each line with what stands on it. */
  readonly lines: readonly (readonly {
    readonly text: string;
    readonly x: number;
    readonly style: TextStyle;
  }[])[];
  /** Drawn stretches of its lines. */
  readonly forms: Map<string, Form>;
}

/** Which lines of a clause: from the first to before the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The clauses of an agreement as blocks, and what leads to them. */
interface ClausePart {
  readonly lead: readonly Block[];
  readonly clauses: readonly Block[];
}

/** The part of the agreement before, and what it was made of. */
interface LastPart extends ClausePart {
  readonly words: FormWords;
  readonly ruling: string;
  readonly columns: readonly (readonly SetClause[])[];
}

/**
 * Sets clauses as blocks. A clause with the same words is laid out once for the whole file and placed as a
 * form object wherever it comes again. Where all of them are those of the agreement before, they are the same
 * blocks, so that the file knows their page without drawing it again.
 */
export class ClauseSetter {
  readonly #file: PdfFile;
  readonly #known = new Map<string, SetClause>();
  #last: LastPart | null = null;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Blocks of one column; with two languages blocks of both columns, each clause beside itself. */
  blocks(setting: FormSetting): ClausePart {
    const { document, words } = setting;
    const ruling = [document.ruling, document.second?.ruling].filter(Boolean).join(' ');
    const columns = this.#columns(document);
    const last = this.#last;
    if (last?.words === words && last.ruling === ruling && isSame(last.columns, columns)) return last;
    const lead = [heading(setting, words.sections.clauses, words.initialsNote)];
    if (document.second !== null) lead.push(paragraph(setting, ruling, 3));
    const clauses = columns.map((languages) => {
      const count = Math.max(...languages.map(({ lines }) => lines.length));
      return this.#block(languages, { from: 0, to: count }, document.second?.language);
    });
    this.#last = { lead, clauses, words, ruling, columns };
    return this.#last;
  }

  /** Each clause in the languages of the form. */
  #columns({ clauses, second }: AgreementDocument): readonly (readonly SetClause[])[] {
    return clauses.map((clause, index) => {
      const number = index + 1;
      const other = second?.clauses[index];
      const set = this.#set({ number, ...clause });
      return other ? [set, this.#set({ number, ...other, initials: false })] : [set];
    });
  }

  /** Lines of a clause in the columns of its languages, of which the second is given. */
  #block(columns: readonly SetClause[], { from, to }: Stretch, second: string | undefined): Block {
    const { leading } = styles.clause;
    // Columns are balanced by trying heights, and each tries to cut.
    const cuts = new Map<number, readonly [Block, Block]>();
    const least = from === 0 && columns.some(({ clause }) => clause.initials) ? besideBox : leastLines;
    return {
      height: (to - from) * leading,
      before: from === 0 ? 2.5 : 0,
      split: (room) => {
        const cut = from + Math.min(Math.floor(room / leading), to - from - leastLines);
        if (cut - from < least) return null;
        let parts = cuts.get(cut);
        if (!parts) {
          parts = [
            this.#block(columns, { from, to: cut }, second),
            this.#block(columns, { from: cut, to }, second),
          ];
          cuts.set(cut, parts);
        }
        return parts;
      },
      draw: (pen, x, y) =>
        columns.forEach((column, at) => {
          if (from >= column.lines.length) return;
          const form = this.#form(column, { from, to: Math.min(to, column.lines.length) });
          const left = x + at * (columnWidth + columnGap);
          pen.tagged('P', () => pen.content.form(form, left, y), at === 0 ? undefined : second);
        }),
    };
  }

  #set(clause: Wording): SetClause {
    const key = `${clause.number}\n${clause.initials}\n${clause.title}\n${clause.text}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size > 2000) this.#known.clear();
    const made = { clause, lines: this.#lines(clause), forms: new Map<string, Form>() };
    this.#known.set(key, made);
    return made;
  }

  /** The title runs into the text. */
  #lines(clause: Wording): SetClause['lines'] {
    const { shaper } = this.#file;
    const title = `${clause.title}.`;
    const titleWidth = widthOf(shaper, `${title} `, styles.clauseTitle);
    const beside = clause.initials ? besideBox : 0;
    const lineWidth = (line: number) => columnWidth - indent - (line < beside ? box.width + 5 : 0);
    const runsIn = titleWidth < lineWidth(0) * 0.7;
    const head = runsIn ? [] : breakLines(shaper, title, styles.clauseTitle, lineWidth);
    const text = breakLines(shaper, clause.text, styles.clause, (line) =>
      runsIn && line === 0 ? lineWidth(0) - titleWidth : lineWidth(line + head.length),
    );
    const start = { text: title, x: indent, style: styles.clauseTitle };
    const lines = [
      ...head.map((line) => [{ text: line.text, x: indent, style: styles.clauseTitle }]),
      ...text.map((line, at) =>
        runsIn && at === 0
          ? [start, { text: line.text, x: indent + titleWidth, style: styles.clause }]
          : [{ text: line.text, x: indent, style: styles.clause }],
      ),
    ];
    while (lines.length < beside) lines.push([]);
    return lines;
  }

  #form({ clause, lines, forms }: SetClause, { from, to }: Stretch): Form {
    const key = `${from} ${to}`;
    const known = forms.get(key);
    if (known) return known;
    const { leading, size } = styles.clause;
    const form = this.#file.form(columnWidth, (to - from) * leading + 2, (content) => {
      const pen = new Pen(content, this.#file.shaper);
      if (from === 0) pen.text(String(clause.number), 0, size * 0.98, styles.clauseTitle);
      lines.slice(from, to).forEach((line, at) => {
        for (const { text, x, style } of line) pen.text(text, x, at * leading + size * 0.98, style);
      });
      if (from === 0 && clause.initials)
        content.frame(columnWidth - box.width - 0.3, 1.5, box.width, box.height, 0.5, shade.rule);
    });
    forms.set(key, form);
    return form;
  }
}

function isSame(some: readonly (readonly SetClause[])[], others: readonly (readonly SetClause[])[]): boolean {
  return (
    some.length === others.length &&
    some.every((languages, at) => {
      const other = others[at];
      return languages.length === other?.length && languages.every((clause, of) => clause === other[of]);
    })
  );
}
