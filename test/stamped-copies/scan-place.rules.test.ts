import { expect, it } from 'vitest';
import { scanPlace } from '../../main/stamped-copies/scan-place.rules.ts';

const dots = (millimetres: number, dpi: number): number => Math.round((millimetres / 25.4) * dpi);
const paper = (width: number, height: number, dpi = 200) => ({
  width: dots(width, dpi),
  height: dots(height, dpi),
});
const near = (value: number) => expect.closeTo(value, 0);

it.each([
  ['A4 at 200 dots', paper(210, 297), 200, { x: 0, y: 0, width: 210, height: 297, scale: 1, turned: false }],
  ['A4 at 300 dots', paper(210, 297, 300), 300, { width: 210, height: 297, scale: 1 }],
  ['A5 in the middle', paper(148, 210), 200, { x: 31, y: 43, width: 148, height: 210, scale: 1 }],
  ['A4 a millimetre too long', paper(211, 298), 200, { width: 211, height: 298, scale: 1 }],
  [
    'A4 lying on its side',
    paper(297, 210),
    200,
    { x: 0, y: 0, width: 210, height: 297, scale: 1, turned: true },
  ],
  ['a strip as wide as A4', paper(210, 60), 200, { width: 60, height: 210, turned: true }],
])('%s keeps its true size', (_, size, dpi, place) => {
  const rounded = Object.fromEntries(
    Object.entries(place).map(([key, value]) => [key, typeof value === 'number' ? near(value) : value]),
  );
  expect(scanPlace(size, dpi)).toMatchObject(rounded);
});

it('paper larger than A4 is made smaller, in proportion', () => {
  const place = scanPlace(paper(297, 420), 200);
  expect(place).toMatchObject({ width: near(210), height: near(297), turned: false });
  expect(place.scale).toBeCloseTo(0.707, 2);
});

it('Letter is a little too wide and is made smaller by what it is', () => {
  expect(scanPlace(paper(215.9, 279.4), 200).scale).toBeCloseTo(210 / 215.9, 2);
});

it('a picture that does not say its size fills the page and claims no scale', () => {
  expect(scanPlace({ width: 3000, height: 4000 }, null)).toMatchObject({
    x: near(0),
    width: near(210),
    height: near(280),
    scale: null,
  });
  expect(scanPlace({ width: 4000, height: 3000 }, null)).toMatchObject({ width: near(210), turned: true });
});
