import type { Form } from '../documents/content.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf } from '../documents/paragraph.ts';
import type { Pen } from '../documents/pen.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { FormSetting } from './form-setting.ts';
import { edge, shade, styles } from './form-style.ts';

const mm = millimetre;

export interface Logo {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
}

/** The head of a page left of its marks: pictures, names and the heading of the form. */
export interface Letterhead {
  /** Where it ends on the first page and on the others. */
  readonly bottom: { readonly first: number; readonly later: number };
  /** Draws pictures and names; on later pages the heading as well, small. */
  readonly draw: (pen: Pen, isFirst: boolean) => void;
  /** Draws the heading of the first page. */
  readonly drawTitle: (pen: Pen) => void;
}

/** One picture stands beside the names, several in a row above them, where lines of address follow each other. */
const besideHeight = 14 * mm;
const rowHeight = 12 * mm;
const pictureGap = 4 * mm;

/**
 * @param right where the marks of the copy begin
 * @param clear where they and the code end, and the heading has the whole width
 */
export function layLetterhead(
  setting: FormSetting,
  logos: readonly Logo[],
  right: number,
  clear: number,
): Letterhead {
  const { shaper, document } = setting;
  const { office, district, second } = document;
  const top = edge.top + 2.6 * mm;
  const isRow = logos.length > 1;
  const sizes = sizesOf(logos, isRow ? right - edge.left : 34 * mm, isRow ? rowHeight : besideHeight);
  const rowBottom = isRow ? top + rowHeight + 1.5 * mm : top;
  const nameLeft = edge.left + (logos.length === 1 ? (sizes[0]?.width ?? 0) + 3 * mm : 0);
  const text = [district, office.country].filter(Boolean).join(', ');
  const set = (left: number, more: readonly string[]) => ({
    left,
    names: breakLines(shaper, office.name, styles.office, right - left),
    below: breakLines(
      shaper,
      stacked(shaper, [...more, text].filter(Boolean), isRow ? right - left : 0),
      styles.note,
      right - left,
    ),
  });
  const first = set(nameLeft, office.lines);
  const later = set(edge.left, []);
  const heights = ({ names, below }: typeof first) =>
    names.length * styles.office.leading + below.length * styles.note.leading;
  const titles = [document.title, ...(second && second.title !== document.title ? [second.title] : [])].join(
    ' / ',
  );
  const small = breakLines(shaper, titles, styles.office, right - edge.left);
  const headEnd = Math.max(rowBottom + heights(first), logos.length === 1 ? top + besideHeight : 0) + 2 * mm;
  // Beside the marks, or below them over the whole width: whichever ends higher.
  const places = [
    { titleTop: headEnd, title: breakLines(shaper, titles, styles.title, right - edge.left) },
    {
      titleTop: Math.max(headEnd, clear),
      title: breakLines(shaper, titles, styles.title, edge.right - edge.left),
    },
  ] as const;
  const endOf = ({ titleTop, title }: (typeof places)[number]) =>
    titleTop + title.length * styles.title.leading;
  const place = endOf(places[1]) < endOf(places[0]) ? places[1] : places[0];
  const drawNames = (pen: Pen, { left, names, below }: typeof first, y: number) =>
    pen.lines(below, left, pen.lines(names, left, y, styles.office), styles.note, shade.caption);

  return {
    bottom: {
      first: endOf(place),
      later: top + heights(later) + 2 + small.length * styles.office.leading,
    },
    draw: (pen, isFirst) => {
      if (!isFirst) {
        const y = drawNames(pen, later, top);
        pen.lines(small, edge.left, y + 2, styles.office);
        return;
      }
      let x: number = edge.left;
      logos.forEach(({ form }, at) => {
        const size = sizes[at] ?? { width: 0, height: 0 };
        pen.content.picture(form, x, top, size.width, size.height);
        x += size.width + pictureGap;
      });
      drawNames(pen, first, rowBottom);
    },
    drawTitle: (pen) =>
      pen.tagged('H1', () => pen.lines(place.title, edge.left, place.titleTop, styles.title)),
  };
}

/** Pieces below each other, those that find room beside each other on one line. */
function stacked(shaper: Shaper, pieces: readonly string[], width: number): string {
  const [first = '', ...rest] = pieces;
  let text = first;
  for (const piece of rest) {
    const line = `${text.slice(text.lastIndexOf('\n') + 1)}  \u00b7  ${piece}`;
    const isBeside = widthOf(shaper, line, styles.note) <= width;
    text += `${isBeside ? '  \u00b7  ' : '\n'}${piece}`;
  }
  return text;
}

/** Sizes of pictures of one height, all narrower together where they would not find room. */
function sizesOf(
  logos: readonly Logo[],
  room: number,
  height: number,
): readonly { readonly width: number; readonly height: number }[] {
  const widths = logos.map((logo) => (logo.width / logo.height) * height);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, (room - pictureGap * Math.max(0, logos.length - 1)) / whole);
  return widths.map((width) => ({ width: width * scale, height: height * scale }));
}
