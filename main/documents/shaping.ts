import { hasRightToLeft, visualRuns } from './bidi.ts';
import type { Face, FontSet, Weight } from './fonts.ts';
import type { Paragraph } from './paragraph.ts';
import { isInvisible } from './printable.ts';

/** One placed glyph; distances in thousandths of the font size. */
export interface PlacedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** Width that the font itself gives, which a PDF viewer moves on by. */
  readonly width: number;
  /** Width wanted here: the font's with kerning. */
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A stretch of glyphs of one face, from left to right. */
export interface Stretch {
  readonly face: Face;
  readonly glyphs: readonly PlacedGlyph[];
  /** What the glyphs say, where that is not plain from each glyph: right-to-left text. */
  readonly says: string | null;
}

/** Text turned into glyphs, its width in thousandths of the font size. */
export interface Shaped {
  readonly stretches: readonly Stretch[];
  readonly width: number;
}

const memoLimit = 30_000;
/** Letters, digits and signs that only their neighbour can move: no marks, no joining. */
const plain = /^[\x21-\x7e\u00a1-\u00ac\u00ae-\u017e]+$/;

/** Turns text into glyphs, remembering words: names, places and wordings come back all the time. */
export class Shaper {
  /** Paragraphs broken into lines, by their text. */
  readonly paragraphs = new Map<string, Paragraph[]>();
  readonly #fonts: FontSet;
  readonly #memo: Record<Weight, Map<string, Shaped>> = { regular: new Map(), bold: new Map() };
  readonly #pairs: Record<Weight, Map<string, Pair | null>> = { regular: new Map(), bold: new Map() };

  constructor(fonts: FontSet) {
    this.#fonts = fonts;
  }

  /** Shapes one word or one whole line; a line with right-to-left text comes out in the order of the paper. */
  shape(text: string, weight: Weight): Shaped {
    const memo = this.#memo[weight];
    const known = memo.get(text);
    if (known) return known;
    if (memo.size > memoLimit) memo.clear();
    const faces = this.#fonts[weight];
    const stretches =
      this.#byPairs(text, weight, faces[0]) ??
      (hasRightToLeft(text)
        ? visualRuns(text).flatMap((run) => shapeRun(faces, run.text, run.rightToLeft))
        : shapeRun(faces, text, false));
    const width = stretches.reduce(
      (sum, stretch) => sum + stretch.glyphs.reduce((part, glyph) => part + glyph.advance, 0),
      0,
    );
    const shaped = { stretches, width };
    memo.set(text, shaped);
    return shaped;
  }

  /**
   * Shapes plain text from what is known of its pairs of letters: names and numbers come once each, their
   * pairs all the time. Null where a pair is more than two letters side by side, as with a ligature.
   */
  #byPairs(text: string, weight: Weight, face: Face | undefined): Stretch[] | null {
    if (text.length < 2 || !face || !plain.test(text)) return null;
    const pairs = this.#pairs[weight];
    const glyphs: PlacedGlyph[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      const two = text.slice(at, at + 2);
      let pair = pairs.get(two);
      if (pair === undefined) pairs.set(two, (pair = pairOf(face, two)));
      if (pair === null) return null;
      glyphs.push(pair[0]);
      if (at === text.length - 2) glyphs.push(pair[1]);
    }
    return [{ face, glyphs, says: null }];
  }
}

type Pair = readonly [PlacedGlyph, PlacedGlyph];

/** Two letters beside each other, the first kerned; null when they do not stay two of this face. */
function pairOf(face: Face, text: string): Pair | null {
  for (const character of text) if (!face.covers(character.codePointAt(0) ?? 0)) return null;
  const [first, second, ...more] = shapeStretch(face, text, false).glyphs;
  const alone = letterOf(face, text.slice(1));
  if (!first || !second || more.length > 0 || second.id !== alone?.id) return null;
  if (first.codePoints.length > 1 || first.xOffset !== 0 || first.yOffset !== 0) return null;
  if (second.xOffset !== 0 || second.yOffset !== 0 || second.advance !== alone.advance) return null;
  return [first, second];
}

const letters = new WeakMap<Face, Map<string, PlacedGlyph | undefined>>();

/** A letter on its own. */
function letterOf(face: Face, letter: string): PlacedGlyph | undefined {
  let known = letters.get(face);
  if (!known) letters.set(face, (known = new Map()));
  if (!known.has(letter)) known.set(letter, shapeStretch(face, letter, false).glyphs[0]);
  return known.get(letter);
}

function shapeRun(faces: readonly Face[], text: string, rightToLeft: boolean): Stretch[] {
  const stretches = splitByFace(faces, text).map(([face, part]) => shapeStretch(face, part, rightToLeft));
  return rightToLeft ? stretches.toReversed() : stretches;
}

/** Cuts a run where the face must change; blanks and joiners stay with what stands before them. */
function splitByFace(faces: readonly Face[], text: string): [Face, string][] {
  const parts: [Face, string][] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    if (last && (isInvisible(code) || last[0].covers(code)) && !startsBetterFace(faces, last[0], code)) {
      last[1] += character;
      continue;
    }
    const face = faces.find((candidate) => candidate.covers(code)) ?? faces[0];
    if (!face) throw new Error('no font is loaded');
    if (last && last[0] === face) last[1] += character;
    else parts.push([face, character]);
  }
  return parts;
}

/** Whether a face that comes earlier in the chain has this letter too: digits go back to the Latin face, blanks do not. */
function startsBetterFace(faces: readonly Face[], current: Face, code: number): boolean {
  if (code === 0x20 || isInvisible(code)) return false;
  for (const face of faces) {
    if (face === current) return false;
    if (face.covers(code)) return true;
  }
  return false;
}

function shapeStretch(face: Face, text: string, rightToLeft: boolean): Stretch {
  const scale = 1000 / face.font.unitsPerEm;
  const run = face.font.layout(text, undefined, undefined, undefined, rightToLeft ? 'rtl' : 'ltr');
  const glyphs: PlacedGlyph[] = [];
  run.glyphs.forEach((glyph, at) => {
    const position = run.positions[at];
    if (!position || (glyph.id === 0 && glyph.codePoints.every(isInvisible))) return;
    glyphs.push({
      id: glyph.id,
      codePoints: glyph.codePoints,
      width: glyph.advanceWidth * scale,
      advance: position.xAdvance * scale,
      xOffset: position.xOffset * scale,
      yOffset: position.yOffset * scale,
    });
  });
  return { face, glyphs, says: rightToLeft ? text : null };
}
