import { describe, expect, it } from 'vitest';
import { outputScale } from '../../renderer/documents/draw-page.ts';
import { pageMargin, stepped, zoomFactor } from '../../renderer/documents/zoom.ts';

const a4 = { width: 793.7, height: 1122.5 };

describe('zoom', () => {
  it('fits the width or the whole page with a margin on all sides', () => {
    const room = { width: 800 + 2 * pageMargin, height: 500 + 2 * pageMargin };
    expect(zoomFactor('width', a4, room)).toBeCloseTo(800 / 793.7);
    expect(zoomFactor('page', a4, room)).toBeCloseTo(500 / 1122.5);
    expect(zoomFactor(1.5, a4, room)).toBe(1.5);
  });

  it('never shrinks a page away nor grows it without end', () => {
    expect(zoomFactor('page', a4, { width: 40, height: 40 })).toBe(0.25);
    expect(zoomFactor('width', { width: 10, height: 10 }, { width: 4000, height: 4000 })).toBe(4);
  });

  it('goes in steps from wherever it is, to the ends and no further', () => {
    expect(stepped(0.96, 'in')).toBe(1);
    expect(stepped(1, 'in')).toBe(1.1);
    expect(stepped(0.96, 'out')).toBe(0.9);
    expect(stepped(4, 'in')).toBe(4);
    expect(stepped(0.25, 'out')).toBe(0.25);
  });

  it('draws as sharply as the screen, but not more pixels than a small PC can hold', () => {
    expect(outputScale(794, 1123, 2)).toBe(2);
    const scale = outputScale(4 * 794, 4 * 1123, 2);
    expect(scale).toBeLessThan(2);
    expect(4 * 794 * 4 * 1123 * scale ** 2).toBeCloseTo(16_000_000, 0);
  });
});
