import type { Form } from '../documents/content.ts';
import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type TextStyle } from '../documents/paragraph.ts';
import type { PdfFile } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { columnGap, columnWidth, shade, styles } from './form-style.ts';

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

/**
 * Sets clauses as blocks. A clause with the same words is laid out once for the whole file and placed as a
 * form object wherever it comes again.
 */
export class ClauseSetter {
  readonly #file: PdfFile;
  readonly #known = new Map<string, SetClause>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Blocks of one column; with two languages blocks of both columns, each clause beside itself. */
  blocks({ clauses, second }: AgreementDocument): Block[] {
    return clauses.map((clause, index) => {
      const number = index + 1;
      const columns = [this.#set({ number, ...clause })];
      const other = second?.clauses[index];
      if (other) columns.push(this.#set({ number, ...other, initials: false }));
      const count = Math.max(...columns.map(({ lines }) => lines.length));
      return this.#block(columns, { from: 0, to: count }, second?.language);
    });
  }

  /** Lines of a clause in the columns of its languages, of which the second is given. */
  #block(columns: readonly SetClause[], { from, to }: Stretch, second: string | undefined): Block {
    const { leading } = styles.clause;
    const least = from === 0 && columns.some(({ clause }) => clause.initials) ? besideBox : leastLines;
    return {
      height: (to - from) * leading,
      before: from === 0 ? 2.5 : 0,
      split: (room) => {
        const cut = from + Math.min(Math.floor(room / leading), to - from - leastLines);
        if (cut - from < least) return null;
        return [
          this.#block(columns, { from, to: cut }, second),
          this.#block(columns, { from: cut, to }, second),
        ];
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
