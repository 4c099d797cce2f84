import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rotated,
  shrunk,
  turned,
  type GreyPicture,
  type Point,
  type QuarterTurns,
} from '../../main/scans/grey-picture.rules.ts';
import { levellingOf, lieOfCode, type Corners } from '../../main/scans/skew.rules.ts';

/** A page of lines as text makes them: words of uneven length, each a band of strokes. */
function textPage(width = 850, height = 1200): GreyPicture {
  const grey = new Uint8Array(width * height).fill(250);
  let seed = 7;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
  for (let line = 130; line < height - 130; line += 16) {
    for (let x = 110; x < width - 110; x += 3) {
      if (random() < 0.25) continue;
      for (let y = line; y < line + 8; y += 1) grey.fill(20, y * width + x, y * width + x + 2);
    }
  }
  return { width, height, grey, dpi: 100 };
}

const page = textPage();

/** A point turned clockwise about the origin. */
function turnedPoint({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  };
}

describe('the lie of a page', () => {
  it('is told by a code at any angle: turned back it is level and upright', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.integer({ min: 40, max: 400 }),
        (angle, side) => {
          const square = [
            { x: 0, y: 0 },
            { x: side, y: 0 },
            { x: side, y: side },
            { x: 0, y: side },
          ].map((corner) => turnedPoint(corner, angle)) as unknown as Corners;
          const { quarters, degrees } = lieOfCode(square);
          expect(Math.abs(degrees)).toBeLessThanOrEqual(45.0001);
          const left = (((angle + 90 * quarters + degrees) % 360) + 360) % 360;
          expect(Math.min(left, 360 - left)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it.each([-11, -5, -2.5, -0.7, 0, 0.4, 3, 5, 9.3])('of %d degrees is told by lines of text', (angle) => {
    const askew = rotated(page, angle);
    expect(levellingOf(askew)).toBeCloseTo(-angle, 0);
    expect(Math.abs((levellingOf(askew) ?? 99) + angle)).toBeLessThan(0.15);
  });

  it('is told more exactly near an angle that a code has told', () => {
    const askew = rotated(page, 5);
    expect(Math.abs((levellingOf(askew, -4.2) ?? 99) + 5)).toBeLessThan(0.12);
  });

  it('is not guessed from spots, and not from an empty page', () => {
    let seed = 3;
    const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
    const grey = Uint8Array.from({ length: 850 * 1200 }, () => (random() < 0.02 ? 0 : 255));
    expect(levellingOf({ width: 850, height: 1200, grey, dpi: 100 })).toBeNull();
    expect(levellingOf({ width: 850, height: 1200, grey: grey.fill(255), dpi: 100 })).toBeNull();
  });
});

describe('a picture', () => {
  const small = fc
    .record({ width: fc.integer({ min: 1, max: 30 }), height: fc.integer({ min: 1, max: 30 }) })
    .chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height, maxLength: width * height })
        .map((grey): GreyPicture => ({ width, height, grey, dpi: 200 })),
    );

  it('turned four times is as it was, and twice is turned by two quarters', () => {
    fc.assert(
      fc.property(small, (picture) => {
        const twice = turned(turned(picture, 1), 1);
        expect(twice).toEqual(turned(picture, 2));
        expect(turned(turned(picture, 1), 3)).toEqual(picture);
        expect(turned(twice, 2)).toEqual(picture);
      }),
    );
  });

  it('turned clockwise has its left side above', () => {
    const picture = { width: 3, height: 2, grey: Uint8Array.of(1, 2, 3, 4, 5, 6), dpi: null };
    expect(turned(picture, 1)).toEqual({
      width: 2,
      height: 3,
      grey: Uint8Array.of(4, 1, 5, 2, 6, 3),
      dpi: null,
    });
  });

  it('made smaller keeps its mean shade and never grows', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 40 }), (picture, longest) => {
        const less = shrunk(picture, longest);
        expect(Math.max(less.width, less.height)).toBeLessThanOrEqual(
          Math.max(1, Math.min(longest, Math.max(picture.width, picture.height))),
        );
        expect(less.grey.length).toBe(less.width * less.height);
        const [least, most] = [Math.min(...picture.grey), Math.max(...picture.grey)];
        expect(less.grey.every((dot) => dot >= least && dot <= most)).toBe(true);
      }),
    );
  });

  it('rotated there and back shows the same in its middle', () => {
    const back = rotated(rotated(page, 7), -7);
    let difference = 0;
    let counted = 0;
    for (let y = 400; y < 800; y += 1) {
      for (let x = 250; x < 600; x += 1, counted += 1) {
        difference += Math.abs((back.grey[y * 850 + x] ?? 0) - (page.grey[y * 850 + x] ?? 0));
      }
    }
    expect(difference / counted).toBeLessThan(45);
  });

  it.each([0, 1, 2, 3] as QuarterTurns[])('askew after %d quarters still tells its angle', (quarters) => {
    const lying = turned(rotated(page, 3), quarters);
    const back = turned(lying, ((4 - quarters) % 4) as QuarterTurns);
    expect(Math.abs((levellingOf(back) ?? 99) + 3)).toBeLessThan(0.15);
  });
});
