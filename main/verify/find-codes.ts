import type { PageReader } from '../scans/index.ts';
import { shrunk, type GreyPicture } from '../scans/grey-picture.rules.ts';

/** Sizes of the longer side in dots at which a photograph is tried again: blur and noise even out. */
const smaller = [2000, 1400, 1000, 700] as const;

/** Grey values spread over the whole range: a paper photographed in a dim office has neither black nor white. */
function stretched(picture: GreyPicture): GreyPicture {
  const counts = new Uint32Array(256);
  for (const dot of picture.grey) counts[dot] = (counts[dot] ?? 0) + 1;
  const tail = picture.grey.length / 100;
  const end = (from: number, step: number): number => {
    let at = from;
    for (let seen = 0; at >= 0 && at <= 255; at += step) {
      seen += counts[at] ?? 0;
      if (seen > tail) break;
    }
    return at;
  };
  const [darkest, lightest] = [end(0, 1), end(255, -1)];
  const range = Math.max(1, lightest - darkest);
  const scale = Uint8Array.from({ length: 256 }, (_, dot) =>
    Math.max(0, Math.min(255, Math.round(((dot - darkest) * 255) / range))),
  );
  return { ...picture, grey: picture.grey.map((dot) => scale[dot] ?? 255) };
}

/**
 * The texts of the codes on a page or photograph. What is not read at once is tried smaller and with its greys
 * spread: a photograph is blurred, askew and dark in ways in which a scan is not.
 */
export function findCodes(picture: GreyPicture, codesOn: PageReader['codesOn']): string[] {
  const texts = (one: GreyPicture): string[] =>
    codesOn(one)
      .filter(({ kind }) => kind === 'qr')
      .map(({ text }) => text);
  const straight = texts(picture);
  if (straight.length > 0) return straight;
  const clear = stretched(picture);
  for (const longest of [Math.max(picture.width, picture.height), ...smaller]) {
    if (longest > Math.max(picture.width, picture.height)) continue;
    const found = texts(shrunk(clear, longest));
    if (found.length > 0) return found;
  }
  return [];
}
