import { hasRightToLeft } from './bidi.ts';
import type { Face, Weight } from './fonts.ts';
import { embedFace, type EmbeddedFont, type KitDocument } from './pdfkit-parts.ts';
import type { TextStyle } from './paragraph.ts';
import type { PlacedGlyph, Shaper, Stretch } from './shaping.ts';

/** Glyphs of one font, written as the inside of a PDF text array (operator TJ). */
export interface EncodedStretch {
  readonly font: EmbeddedFont;
  /** Height above the baseline in thousandths of the font size: marks on letters. */
  readonly rise: number;
  readonly array: string;
  readonly says: string | null;
}

/** One line of text as operators, to stand between a text matrix and the end of the text. */
export interface EncodedLine {
  readonly fonts: readonly { readonly id: string; readonly number: number }[];
  readonly operators: string;
}

/** The codes of one face in this document. */
interface FaceCodes {
  readonly font: EmbeddedFont;
  readonly codes: (string | undefined)[];
}

const memoLimit = 20_000;
/** Shares its glyph with the plain space, which is what a search for the text should find. */
const noBreakSpace = 0xa0;

/** Writes text in the glyph codes of one document, embedding each face at its first use. */
export class GlyphEncoder {
  readonly #kit: KitDocument;
  readonly #shaper: Shaper;
  readonly #faces = new Map<Face, FaceCodes>();
  /** Lines of the regular and of the bold weight by their size. */
  readonly #lines: Record<Weight, Map<number, Map<string, EncodedLine>>> = {
    regular: new Map(),
    bold: new Map(),
  };
  readonly #words: Record<Weight, Map<string, readonly EncodedStretch[]>> = {
    regular: new Map(),
    bold: new Map(),
  };

  constructor(kit: KitDocument, shaper: Shaper) {
    this.#kit = kit;
    this.#shaper = shaper;
  }

  /** The operators that show a line of text in a style. */
  line(text: string, style: TextStyle): EncodedLine {
    const sizes = this.#lines[style.weight];
    let lines = sizes.get(style.size);
    if (!lines || lines.size > memoLimit) sizes.set(style.size, (lines = new Map()));
    let known = lines.get(text);
    if (!known) lines.set(text, (known = this.#operators(text, style)));
    return known;
  }

  #operators(text: string, { weight, size }: TextStyle): EncodedLine {
    const fonts = new Map<string, EmbeddedFont>();
    let line = '';
    let font = '';
    let rise = 0;
    let saying = false;
    for (const stretch of this.encode(text, weight)) {
      if (stretch.says !== '' && saying) {
        line += ' EMC';
        saying = false;
      }
      if (stretch.says) {
        line += ` /Span <</ActualText ${utf16(stretch.says)}>> BDC`;
        saying = true;
      }
      if (stretch.font.id !== font) {
        font = stretch.font.id;
        fonts.set(font, stretch.font);
        line += ` /${font} ${size} Tf`;
      }
      if (stretch.rise !== rise) {
        rise = stretch.rise;
        line += ` ${Math.round((rise * size) / 10) / 100} Ts`;
      }
      line += ` [${stretch.array}]TJ`;
    }
    if (saying) line += ' EMC';
    if (rise !== 0) line += ' 0 Ts';
    // A blank nobody sees keeps this text apart from the next for whoever hears or copies it.
    const [blank] = this.encode(' ', weight);
    if (blank?.font.id === font) line += ` [${blank.array}]TJ`;
    return {
      fonts: [...fonts.values()].map((each) => ({ id: each.id, number: each.ref().id })),
      operators: line,
    };
  }

  /** A line as stretches from left to right; words in one direction are remembered. */
  encode(text: string, weight: Weight): readonly EncodedStretch[] {
    if (!text.includes(' ') || hasRightToLeft(text)) return this.#word(text, weight);
    const out: EncodedStretch[] = [];
    text.split(' ').forEach((word, at) => {
      if (at > 0) join(out, this.#word(' ', weight));
      if (word) join(out, this.#word(word, weight));
    });
    return out;
  }

  #word(word: string, weight: Weight): readonly EncodedStretch[] {
    const memo = this.#words[weight];
    const known = memo.get(word);
    if (known) return known;
    if (memo.size > memoLimit) memo.clear();
    const encoded = this.#shaper.shape(word, weight).stretches.flatMap((stretch) => this.#stretch(stretch));
    memo.set(word, encoded);
    return encoded;
  }

  #stretch(stretch: Stretch): EncodedStretch[] {
    const codes = this.#codes(stretch.face);
    const out: EncodedStretch[] = [];
    let hex = '';
    let array = '';
    let rise = 0;
    const close = () => {
      if (hex) array += `<${hex}>`;
      if (array) out.push({ font: codes.font, rise, array, says: null });
      hex = '';
      array = '';
    };
    const move = (distance: number) => {
      const rounded = Math.round(distance * 10) / 10;
      if (rounded === 0) return;
      array += hex ? `<${hex}>${-rounded}` : `${-rounded}`;
      hex = '';
    };
    for (const glyph of stretch.glyphs) {
      if (glyph.yOffset !== rise) {
        close();
        rise = glyph.yOffset;
      }
      move(glyph.xOffset);
      hex += this.#code(codes, glyph);
      move(glyph.advance - glyph.width - glyph.xOffset);
    }
    close();
    const [first, ...rest] = out;
    // What right-to-left text says is told once; its glyphs stand for it together.
    if (first && stretch.says !== null)
      return [{ ...first, says: stretch.says }, ...rest.map((part) => ({ ...part, says: '' }))];
    return out;
  }

  #codes(face: Face): FaceCodes {
    let codes = this.#faces.get(face);
    if (!codes) {
      codes = { font: embedFace(this.#kit, face), codes: [] };
      this.#faces.set(face, codes);
    }
    return codes;
  }

  #code({ font, codes }: FaceCodes, glyph: PlacedGlyph): string {
    const known = codes[glyph.id];
    if (known !== undefined) return known;
    const code = font.subset.includeGlyph(glyph.id);
    font.widths[code] = glyph.width;
    font.unicode[code] ??=
      glyph.codePoints.length === 1 && glyph.codePoints[0] === noBreakSpace ? [0x20] : glyph.codePoints;
    const hex = code.toString(16).padStart(4, '0');
    codes[glyph.id] = hex;
    return hex;
  }
}

/** Appends stretches, melting neighbours of one font into one array. */
function join(out: EncodedStretch[], more: readonly EncodedStretch[]): void {
  for (const next of more) {
    const last = out.at(-1);
    if (
      last &&
      last.font === next.font &&
      last.rise === next.rise &&
      last.says === null &&
      next.says === null
    ) {
      out[out.length - 1] = { ...last, array: last.array + next.array };
    } else {
      out.push(next);
    }
  }
}

function utf16(text: string): string {
  let hex = '<feff';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `${hex}>`;
}
