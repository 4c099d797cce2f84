import { shrunk, type GreyPicture, type Point, type QuarterTurns } from './grey-picture.rules.ts';

/** The four corners of a code, from its own top left clockwise as it would be read. */
export type Corners = readonly [Point, Point, Point, Point];

/** How a page lies: to be turned clockwise by so many quarters, then by so many degrees, to stand upright. */
export interface Lie {
  readonly quarters: QuarterTurns;
  /** From -45 to 45. */
  readonly degrees: number;
}

/** Pages are not straightened by less: it would blur them for nothing to be seen. */
export const leastSkew = 0.2;
/** No sheet is laid on a glass more askew than this by mistake. */
export const mostSkew = 12;
/** Lines of text are looked for on a picture of so many dots: enough for a line to be some dots high. */
const lookedAt = 1200;
const mostPoints = 12_000;
/** A dot so much darker than the one above it is the upper edge of something printed. */
const edgeDepth = 48;

/** How a page lies by a code on it, whose lower and upper sides run with the lines of text. */
export function lieOfCode([topLeft, topRight, bottomRight, bottomLeft]: Corners): Lie {
  const x = topRight.x - topLeft.x + bottomRight.x - bottomLeft.x;
  const y = topRight.y - topLeft.y + bottomRight.y - bottomLeft.y;
  // The angle by which the page stands clockwise of upright; screens count downwards.
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  const quarters = (((-Math.round(angle / 90) % 4) + 4) % 4) as QuarterTurns;
  const rest = angle - Math.round(angle / 90) * 90;
  return { quarters, degrees: rest === 0 ? 0 : -rest };
}

/**
 * By how many degrees a page must be turned clockwise for its lines of text to be level, to about a tenth.
 * The lines are level at the angle at which most edges of ink fall on the same heights (the projection
 * profile's sum of squares is largest).
 *
 * @param around the angle that something else has told, to be looked for within two degrees of it
 * @returns null where there is too little text to tell
 */
export function levellingOf(picture: GreyPicture, around: number | null = null): number | null {
  const points = upperEdges(shrunk(picture, lookedAt));
  if (points.count < 200) return null;
  const coarse =
    around === null
      ? bestAngle(points, -mostSkew, mostSkew, 0.5)
      : bestAngle(points, around - 2, around + 2, 0.25);
  const fine = bestAngle(points, coarse.angle - 0.5, coarse.angle + 0.5, 0.05);
  // Spots without lines are as many on every height at every angle.
  return fine.score > 1.5 * scoreAt(points, fine.angle + 6) ? Math.round(fine.angle * 100) / 100 : null;
}

interface Points {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly count: number;
}

/** Dots where ink begins below paper, seen from the middle; the outermost strip may be the edge of the glass. */
function upperEdges({ width, height, grey }: GreyPicture): Points {
  const margin = Math.round(0.03 * width);
  const found: number[] = [];
  for (let y = Math.max(2, margin); y < height - margin; y += 1) {
    for (let x = margin, at = y * width + margin; x < width - margin; x += 1, at += 1) {
      if ((grey[at - 2 * width] ?? 255) - (grey[at] ?? 255) > edgeDepth) found.push(at);
    }
  }
  const every = Math.max(1, Math.ceil(found.length / mostPoints));
  const kept = found.filter((_, index) => index % every === 0);
  return {
    xs: Float32Array.from(kept, (at) => (at % width) - width / 2),
    ys: Float32Array.from(kept, (at) => Math.floor(at / width) - height / 2),
    count: kept.length,
  };
}

function bestAngle(points: Points, from: number, to: number, step: number): { angle: number; score: number } {
  let best = { angle: 0, score: -1 };
  for (let index = 0; from + index * step <= to + 1e-9; index += 1) {
    const angle = from + index * step;
    const score = scoreAt(points, angle);
    if (score > best.score) best = { angle, score };
  }
  return best;
}

const heights = 2 * lookedAt;

/** The sum of the squares of how many points come to lie on each height when all are turned clockwise. */
function scoreAt({ xs, ys, count }: Points, degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const profile = new Uint32Array(heights);
  for (let index = 0; index < count; index += 1) {
    const height = (ys[index] ?? 0) * cos + (xs[index] ?? 0) * sin + heights / 2;
    const row = Math.min(heights - 1, Math.max(0, Math.round(height)));
    profile[row] = (profile[row] ?? 0) + 1;
  }
  return profile.reduce((sum, points) => sum + points * points, 0);
}
