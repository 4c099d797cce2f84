import type { Content } from '../documents/content.ts';
import type { Shaper } from '../documents/shaping.ts';

/** Where a label is drawn and how finely; points. */
export interface FacePen {
  readonly shaper: Shaper;
  readonly content: Content;
  /** What may be printed on. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The nearest whole number of printer dots, so that all modules of a code come out alike. */
  readonly toDots: (points: number) => number;
}
