import { a4, millimetre } from '../documents/measure.ts';
import type { TextStyle } from '../documents/paragraph.ts';

/**
 * Geometry of the form in points. The left edge leaves 25 mm for two punched holes; 20 mm at the right keeps
 * the text of a sheet's back clear of them as well.
 */
export const edge = {
  left: 25 * millimetre,
  right: a4.width - 20 * millimetre,
  /** Head of the mark of a duplicate print, the highest there is. */
  mark: 10.1 * millimetre,
  top: 11 * millimetre,
  /** Where the text of every page ends. */
  bottom: a4.height - 27.7 * millimetre,
  /** Baseline of the last line of the footer. */
  foot: a4.height - 15.5 * millimetre,
} as const;

export const bodyWidth = edge.right - edge.left;

/** Gap between two columns of clauses, and between two languages. */
export const columnGap = 5 * millimetre;
export const columnWidth = (bodyWidth - columnGap) / 2;

/** What is agreed is set in 10 points; smaller are captions and the frame of the page alone. */
export const styles = {
  title: { weight: 'bold', size: 17, leading: 20.5 },
  number: { weight: 'bold', size: 17, leading: 20 },
  office: { weight: 'bold', size: 10.5, leading: 13 },
  heading: { weight: 'bold', size: 11, leading: 14 },
  strong: { weight: 'bold', size: 10, leading: 12.2 },
  body: { weight: 'regular', size: 10, leading: 12.2 },
  clause: { weight: 'regular', size: 10, leading: 11.4 },
  clauseTitle: { weight: 'bold', size: 10, leading: 11.4 },
  note: { weight: 'regular', size: 9, leading: 11 },
  label: { weight: 'regular', size: 8, leading: 9.6 },
} as const satisfies Record<string, TextStyle>;

/** Shades of grey: captions, rules between fields, the corners of the stamp area. */
export const shade = { caption: 0.28, rule: 0.45, hair: 0.62, corner: 0.72 } as const;
