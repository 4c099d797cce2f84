import { describe, expect, it } from 'vitest';
import { isBlank } from '../../main/scans/blank.rules.ts';
import type { GreyPicture } from '../../main/scans/grey-picture.rules.ts';
import { blankBack, worn } from '../support/scan-maker.ts';
import { codePage } from './code-page.ts';

const page = codePage('BX1/KIL-00042/ABCD', 150);
const empty = (shade: number): GreyPicture => ({
  ...page,
  grey: new Uint8Array(page.grey.length).fill(shade),
});

/** A word of handwriting: strokes of a pen of half a millimetre, 12 mm long. */
function withWord(picture: GreyPicture): GreyPicture {
  const grey = Uint8Array.from(picture.grey);
  const mm = 150 / 25.4;
  for (let step = 0; step < 400; step += 1) {
    const x = Math.round((60 + (step / 400) * 14) * mm);
    const y = Math.round((150 + 2 * Math.sin(step / 12)) * mm);
    for (let dot = 0; dot < 3; dot += 1)
      grey.fill(60, (y + dot) * picture.width + x, (y + dot) * picture.width + x + 3);
  }
  return { ...picture, grey };
}

describe('an empty page', () => {
  it.each([
    ['white', empty(255)],
    ['grey', empty(190)],
    ['noisy', worn(empty(240), { noise: 25 })],
    ['with its front showing through', blankBack(page)],
    ['dark at its edges, as beside the lid', withBorder(empty(245))],
  ])('is empty: %s', (_, picture) => expect(isBlank(picture)).toBe(true));

  it.each([
    ['a form', page],
    ['one word by hand', withWord(empty(250))],
    ['one word by hand on a noisy sheet', withWord(worn(empty(235), { noise: 20 }))],
    ['a pale form', worn(page, { brightness: 80 })],
    ['a stamp', worn(empty(250), { stamp: { x: 100, y: 150 } })],
  ])('is not empty: %s', (_, picture) => expect(isBlank(picture)).toBe(false));
});

function withBorder(picture: GreyPicture): GreyPicture {
  const grey = Uint8Array.from(picture.grey);
  for (let y = 0; y < picture.height; y += 1) {
    grey.fill(40, y * picture.width, y * picture.width + 20);
    grey.fill(90, (y + 1) * picture.width - 14, (y + 1) * picture.width);
  }
  return { ...picture, grey };
}
