import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf } from '../documents/paragraph.ts';
import type { Form } from '../documents/content.ts';
import { Pen } from '../documents/pen.ts';
import type { PdfFile } from '../documents/pdf-file.ts';
import type { DocumentClause } from './agreement-document.ts';
import { columnWidth, shade, styles } from './form-style.ts';

const indent = 15;
const box = { width: 14 * millimetre, height: 7 * millimetre };

interface ClauseForm {
  readonly form: Form;
  readonly height: number;
}

/**
 * Sets clauses as blocks of one column. A clause with the same words is laid out once for the whole file
 * and placed as a form object wherever it comes again.
 */
export class ClauseSetter {
  readonly #file: PdfFile;
  readonly #forms = new Map<string, ClauseForm>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  blocks(clauses: readonly DocumentClause[]): Block[] {
    return clauses.map((clause, index) => {
      const { form, height } = this.#form(clause, index + 1);
      return { height, before: 4, draw: (pen, x, y) => pen.tagged('P', () => pen.content.form(form, x, y)) };
    });
  }

  #form(clause: DocumentClause, number: number): ClauseForm {
    const key = `${number}\n${clause.initials}\n${clause.title}\n${clause.text}`;
    const known = this.#forms.get(key);
    if (known) return known;
    if (this.#forms.size > 2000) this.#forms.clear();
    const made = this.#draw(clause, number);
    this.#forms.set(key, made);
    return made;
  }

  /** The title runs into the text; a box for initials stands at the right of the first lines. */
  #draw(clause: DocumentClause, number: number): ClauseForm {
    const { shaper } = this.#file;
    const { leading, size } = styles.clause;
    const title = `${clause.title}.`;
    const titleWidth = widthOf(shaper, `${title} `, styles.clauseTitle);
    const beside = clause.initials ? Math.ceil((box.height + 1) / leading) : 0;
    const lineWidth = (line: number) => columnWidth - indent - (line < beside ? box.width + 5 : 0);
    const runsIn = titleWidth < lineWidth(0) * 0.7;
    const head = runsIn ? [] : breakLines(shaper, title, styles.clauseTitle, lineWidth);
    const text = breakLines(shaper, clause.text, styles.clause, (line) =>
      runsIn && line === 0 ? lineWidth(0) - titleWidth : lineWidth(line + head.length),
    );
    const height = Math.max(head.length + text.length, beside) * leading;
    const form = this.#file.form(columnWidth, height + 2, (content) => {
      const pen = new Pen(content, shaper);
      pen.text(String(number), 0, size * 0.98, styles.clauseTitle);
      if (runsIn) pen.text(title, indent, size * 0.98, styles.clauseTitle);
      else pen.lines(head, indent, 0, styles.clauseTitle);
      text.forEach((line, at) => {
        const x = indent + (runsIn && at === 0 ? titleWidth : 0);
        pen.text(line.text, x, (head.length + at) * leading + size * 0.98, styles.clause);
      });
      if (clause.initials)
        content.frame(columnWidth - box.width - 0.3, 1.5, box.width, box.height, 0.5, shade.rule);
    });
    return { form, height };
  }
}
