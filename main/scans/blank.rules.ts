import { shrunk, type GreyPicture } from './grey-picture.rules.ts';

/** Looked at so coarsely that single spots of a scanner are lost in the paper around them. */
const lookedAt = 600;
/** A dot is ink when it is so much darker than the paper around it; what shows through from the front is paler. */
const inkDepth = 42;
/** The part of each side that is left out: shadows of the sheet's edge, and punched holes at the left. */
const margin = { side: 0.085, end: 0.03 } as const;
/** Dots of ink on an empty sheet: dust. A word written by hand has hundreds. */
const mostInk = 24;

/** Whether a page bears nothing: the empty back of a sheet. A note of one word makes it none. */
export function isBlank(picture: GreyPicture): boolean {
  const { width, height, grey } = shrunk(picture, lookedAt);
  const [left, top] = [Math.round(width * margin.side), Math.round(height * margin.end)];
  const paper = paperAround(grey, width, height);
  let ink = 0;
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) {
      if (paper(x, y) - (grey[y * width + x] ?? 255) > inkDepth && (ink += 1) > mostInk) return false;
    }
  }
  return true;
}

const cell = 24;

/** The shade of the paper in the neighbourhood of a dot: the upper quartile of a cell, so that a grey sheet is paper too. */
function paperAround(grey: Uint8Array, width: number, height: number): (x: number, y: number) => number {
  const across = Math.ceil(width / cell);
  const shades = new Uint8Array(across * Math.ceil(height / cell));
  for (let top = 0; top < height; top += cell) {
    for (let left = 0; left < width; left += cell) {
      const dots: number[] = [];
      for (let y = top; y < Math.min(height, top + cell); y += 2) {
        for (let x = left; x < Math.min(width, left + cell); x += 2) dots.push(grey[y * width + x] ?? 255);
      }
      dots.sort((a, b) => a - b);
      shades[(top / cell) * across + left / cell] = dots[Math.floor(dots.length * 0.75)] ?? 255;
    }
  }
  return (x, y) => shades[Math.floor(y / cell) * across + Math.floor(x / cell)] ?? 255;
}
