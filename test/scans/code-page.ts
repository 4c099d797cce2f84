import { create } from 'qrcode';
import type { GreyPicture } from '../../main/scans/grey-picture.rules.ts';

/** An A4 page with a code where our forms bear it, and lines below it as of text. */
export function codePage(text: string, dpi = 200): GreyPicture {
  const mm = dpi / 25.4;
  const [width, height] = [Math.round(210 * mm), Math.round(297 * mm)];
  const grey = new Uint8Array(width * height).fill(255);
  const fill = (x: number, y: number, w: number, h: number): void => {
    const [left, right] = [Math.round(x * mm), Math.round((x + w) * mm)];
    for (let row = Math.round(y * mm); row < Math.round((y + h) * mm); row += 1) {
      grey.fill(15, row * width + left, row * width + right);
    }
  };
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' });
  const module = 0.5;
  const left = 190 - modules.size * module;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) fill(left + column * module, 11 + row * module, module, module);
    }
  }
  for (let y = 45; y < 270; y += 5) {
    for (let x = 25; x < 180 - (y % 7) * 4; x += 2) fill(x, y, 1.2, 2);
  }
  return { width, height, grey, dpi };
}

/** A picture of nothing but noise. */
export function noise(width: number, height: number): GreyPicture {
  let state = 1;
  const grey = Uint8Array.from({ length: width * height }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
  return { width, height, grey, dpi: 200 };
}
