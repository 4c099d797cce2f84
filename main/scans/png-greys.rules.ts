import { dotBytes, type PngHead } from '../documents/png-lines.rules.ts';

/**
 * The greys of a line on white paper (ITU-R BT.601 weights).
 *
 * @param palette greys of the palette's colours
 */
export function greysOf(head: PngHead, line: Uint8Array, width: number, palette: Uint8Array): Uint8Array {
  const { depth, colour } = head;
  const greys = new Uint8Array(width);
  if (depth < 8) {
    const most = (1 << depth) - 1;
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const value = ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
      greys[x] = colour === 3 ? (palette[value] ?? 255) : (value * 255) / most;
    }
    return greys;
  }
  const step = dotBytes(head);
  const next = depth >> 3;
  for (let x = 0, at = 0; x < width; x += 1, at += step) {
    const first = line[at] ?? 255;
    const coloured = colour === 2 || colour === 6;
    const shade = coloured ? greyOf(first, line[at + next] ?? 255, line[at + 2 * next] ?? 255) : first;
    const alpha = colour === 4 ? (line[at + next] ?? 255) : colour === 6 ? (line[at + 3 * next] ?? 255) : 255;
    greys[x] = colour === 3 ? (palette[first] ?? 255) : 255 - ((255 - shade) * alpha) / 255;
  }
  return greys;
}

/** The grey of a colour. */
export function greyOf(red: number, green: number, blue: number): number {
  return (306 * red + 601 * green + 117 * blue + 512) >> 10;
}
