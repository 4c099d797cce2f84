import type { Content, Shade } from './content.ts';
import { breakLines, widthOf, type Line, type TextStyle } from './paragraph.ts';
import type { Shaper } from './shaping.ts';
import type { StructureElement } from './structure.ts';

/** Draws on one page: text by alignment, and every piece under its tag. */
export class Pen {
  readonly content: Content;
  readonly shaper: Shaper;
  readonly #element: StructureElement | null;

  /** With no element, as inside a form object, nothing is tagged: the page tags the whole form where it is placed. */
  constructor(content: Content, shaper: Shaper, element: StructureElement | null) {
    this.content = content;
    this.shaper = shaper;
    this.#element = element;
  }

  /** Draws under a tag: a heading, a paragraph. */
  tagged(tag: string, draw: () => void): void {
    if (!this.#element) {
      draw();
      return;
    }
    const element = this.#element.child(tag);
    this.content.marked(tag, element.content(), draw);
    element.end();
  }

  /** Draws a line of text from `x`. */
  text(text: string, x: number, baseline: number, style: TextStyle, shade?: Shade): void {
    this.content.text(text, x, baseline, style, shade);
  }

  /** Draws a line of text that ends at `x`. */
  textTo(text: string, x: number, baseline: number, style: TextStyle, shade?: Shade): void {
    this.content.text(text, x - widthOf(this.shaper, text, style), baseline, style, shade);
  }

  /** Draws a line of text around `x`. */
  textAround(text: string, x: number, baseline: number, style: TextStyle, shade?: Shade): void {
    this.content.text(text, x - widthOf(this.shaper, text, style) / 2, baseline, style, shade);
  }

  /** Draws lines of text below `top`, and tells where they end. */
  lines(lines: readonly Line[], x: number, top: number, style: TextStyle, shade?: Shade): number {
    let y = top;
    for (const line of lines) {
      this.content.text(line.text, x, y + style.size * 0.98, style, shade);
      y += style.leading;
    }
    return y;
  }

  /** Draws a paragraph below `top`, and tells where it ends. */
  paragraph(text: string, x: number, top: number, width: number, style: TextStyle, shade?: Shade): number {
    return this.lines(breakLines(this.shaper, text, style, width), x, top, style, shade);
  }
}
