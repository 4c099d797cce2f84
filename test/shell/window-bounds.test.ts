import { describe, expect, it } from 'vitest';
import { soundBounds } from '../../main/shell/window-bounds.ts';

const screens = [{ x: 0, y: 0, width: 1366, height: 768 }];
const usual = { width: 1366, height: 768, maximized: false };

describe('the bounds of the window', () => {
  it('are kept', () => {
    const kept = { x: 20, y: 30, width: 1200, height: 700, maximized: true };
    expect(soundBounds(kept, screens)).toEqual(kept);
  });

  it('lose their place when its screen is gone', () => {
    expect(soundBounds({ x: 3000, y: 30, width: 1200, height: 700 }, screens)).toEqual({
      width: 1200,
      height: 700,
      maximized: false,
    });
    expect(soundBounds({ x: 0, y: -400, width: 1200, height: 700 }, screens)).not.toHaveProperty('y');
  });

  it('are never smaller than the screens are drawn for', () => {
    expect(soundBounds({ width: 10, height: -5 }, screens)).toMatchObject({ width: 1024, height: 600 });
  });

  it.each([null, undefined, 7, 'x', [], {}, { width: 'wide', x: Number.NaN, maximized: 'yes' }])(
    'are the usual ones for %j',
    (kept) => expect(soundBounds(kept, screens)).toEqual(usual),
  );
});
