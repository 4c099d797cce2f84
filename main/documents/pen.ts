import type { Content, Shade } from './content.ts';
import { breakLines, widthOf, type Line, type TextStyle } from './paragraph.ts';
import type { Shaper } from './shaping.ts';

/** Sets text on a page or form object by alignment and by paragraphs. */
export class Pen {
  readonly content: Content;
  readonly shaper: Shaper;

  constructor(content: Content, shaper: Shaper) {
    this.content = content;
    this.shaper = shaper;
  }

  /** Draws under a tag (a heading, a paragraph), in a language other than the file's if one is given. */
  tagged(tag: string, draw: () => void, language?: string): void {
    this.content.tagged(tag, draw, language);
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
