import type { TextStyle } from './paragraph.ts';
import type { GlyphEncoder } from './glyph-encoder.ts';

/** A drawing kept once in the file and shown wherever it is placed. */
export interface Form {
  readonly name: string;
  /** Of the object in the file. */
  readonly number: number;
}

/** The graphics state that lets what is darker show through, by its name on a page (ISO 32000, 11.3.5). */
export const darken = '/Darken<</Type/ExtGState/BM/Darken>>';

/** A piece of marked content: its tag, and its language where that is not the file's. */
export interface Mark {
  readonly tag: string;
  readonly language: string | null;
  /** Of a cell; the cells of a row follow each other. */
  readonly row?: TableRow;
}

/** A row of a table; the rows of one table share its object. */
export interface TableRow {
  readonly table: object;
}

/** Shades of the one ink that an office laser has: 0 black, 1 white. */
export type Shade = number;

/**
 * Writes the operators of one page or form object. The origin is the top left corner, y grows downwards,
 * lengths are points. Text stands on its baseline.
 */
export class Content {
  /** Numbers of the objects that the operators name. */
  readonly fonts = new Map<string, number>();
  readonly objects = new Map<string, number>();
  /** Whether something was drawn by `behind`. */
  blends = false;
  /** The marked content, in order; the first has the number `firstMark`. */
  readonly marks: Mark[] = [];
  readonly #firstMark: number | null;
  readonly #encoder: GlyphEncoder;
  readonly #operators: string[] = [];
  #fill: Shade = 0;
  #stroke: Shade = 0;
  #lineWidth = 1;

  /** With no first mark, as inside a form object, nothing is tagged: the page tags the form where it is placed. */
  constructor(encoder: GlyphEncoder, firstMark: number | null) {
    this.#encoder = encoder;
    this.#firstMark = firstMark;
  }

  /** Draws one line of text from `x` rightwards. */
  text(text: string, x: number, baseline: number, style: TextStyle, shade: Shade = 0): void {
    if (text === '') return;
    this.#fillShade(shade);
    const { fonts, operators } = this.#encoder.line(text, style);
    for (const font of fonts) this.fonts.set(font.id, font.number);
    this.#operators.push(`BT 1 0 0 -1 ${number(x)} ${number(baseline)} Tm${operators} ET`);
  }

  /** Draws a straight line. */
  line(x1: number, y1: number, x2: number, y2: number, width = 0.5, shade: Shade = 0): void {
    this.#pen(width, shade);
    this.#operators.push(`${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`);
  }

  /** Draws the outline of a rectangle. */
  frame(x: number, y: number, width: number, height: number, lineWidth = 0.5, shade: Shade = 0): void {
    this.#pen(lineWidth, shade);
    this.#operators.push(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re S`);
  }

  /** Draws a circle, as the four curves that come nearest to it. */
  circle(x: number, y: number, radius: number, lineWidth = 0.5, shade: Shade = 0): void {
    this.#pen(lineWidth, shade);
    const c = radius * 0.5523;
    const at = (dx: number, dy: number) => `${number(x + dx)} ${number(y + dy)}`;
    this.#operators.push(
      `${at(radius, 0)} m ${at(radius, c)} ${at(c, radius)} ${at(0, radius)} c ${at(-c, radius)} ${at(-radius, c)} ${at(-radius, 0)} c`,
      `${at(-radius, -c)} ${at(-c, -radius)} ${at(0, -radius)} c ${at(c, -radius)} ${at(radius, -c)} ${at(radius, 0)} c S`,
    );
  }

  /** Fills a rectangle. */
  block(x: number, y: number, width: number, height: number, shade: Shade = 0): void {
    this.#fillShade(shade);
    this.#operators.push(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`);
  }

  /** Fills a path given in its own units, placed and scaled. */
  fillPath(path: string, x: number, y: number, scale: number, shade: Shade = 0): void {
    this.#fillShade(shade);
    this.#operators.push(
      `q ${precise(scale)} 0 0 ${precise(scale)} ${number(x)} ${number(y)} cm ${path} f Q`,
    );
  }

  /** Places a form object with its top left corner at a point. */
  form(form: Form, x: number, y: number): void {
    this.objects.set(form.name, form.number);
    this.#operators.push(
      x === 0 && y === 0 ? `/${form.name} Do` : `q 1 0 0 1 ${number(x)} ${number(y)} cm /${form.name} Do Q`,
    );
  }

  /** Draws a picture into a rectangle. */
  picture(picture: Form, x: number, y: number, width: number, height: number): void {
    this.objects.set(picture.name, picture.number);
    this.#operators.push(
      `q ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${picture.name} Do Q`,
    );
  }

  /** Draws turned a quarter clockwise round a point: what `draw` puts at (0, 0) stands there, and its x runs down. */
  turned(x: number, y: number, draw: () => void): void {
    const [fill, stroke, lineWidth] = [this.#fill, this.#stroke, this.#lineWidth];
    this.#operators.push(`q 0 1 -1 0 ${number(x)} ${number(y)} cm`);
    draw();
    this.#operators.push('Q');
    // Shades and pens that were set inside hold no longer.
    [this.#fill, this.#stroke, this.#lineWidth] = [fill, stroke, lineWidth];
  }

  /**
   * Draws as though on the paper before anything else was: every dot that is darker already stays exactly as it
   * is, so that nothing can be covered.
   */
  behind(draw: () => void): void {
    this.blends = true;
    const [fill, stroke, lineWidth] = [this.#fill, this.#stroke, this.#lineWidth];
    this.#operators.push('q /Darken gs');
    draw();
    this.#operators.push('Q');
    [this.#fill, this.#stroke, this.#lineWidth] = [fill, stroke, lineWidth];
  }

  /** Marks what `draw` draws as no part of the text: page furniture. */
  artifact(draw: () => void): void {
    this.#operators.push('/Artifact BMC');
    draw();
    this.#operators.push('EMC');
  }

  /** Marks what `draw` draws as one piece of the text: a heading, a paragraph. */
  tagged(tag: string, draw: () => void, language: string | null = null): void {
    this.#marked({ tag, language }, draw);
  }

  /** Marks what `draw` draws as a cell of a row, `TH` at the head of a column. */
  cell(tag: 'TH' | 'TD', row: TableRow, draw: () => void): void {
    this.#marked({ tag, language: null, row }, draw);
  }

  #marked(mark: Mark, draw: () => void): void {
    if (this.#firstMark === null) {
      draw();
      return;
    }
    this.#operators.push(`/${mark.tag} <</MCID ${this.#firstMark + this.marks.length}>> BDC`);
    this.marks.push(mark);
    draw();
    this.#operators.push('EMC');
  }

  toString(): string {
    return this.#operators.join('\n');
  }

  #fillShade(shade: Shade): void {
    if (shade === this.#fill) return;
    this.#fill = shade;
    this.#operators.push(`${shade} g`);
  }

  #pen(width: number, shade: Shade): void {
    if (shade !== this.#stroke) this.#operators.push(`${shade} G`);
    if (width !== this.#lineWidth) this.#operators.push(`${number(width)} w`);
    this.#stroke = shade;
    this.#lineWidth = width;
  }
}

function number(value: number): number {
  return Math.round(value * 100) / 100;
}

function precise(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
