import { createInflate } from 'node:zlib';
import { DomainError } from '../errors.ts';
import type { GreyPicture } from './grey-picture.rules.ts';
import { dotBytes, lineBytes, passesOf, pngHead, unfilter } from '../documents/png-lines.rules.ts';
import { greyOf, greysOf } from './png-greys.rules.ts';

function unreadable(cause?: unknown): DomainError {
  return new DomainError('file-unreadable', { params: { reason: 'unreadable' }, cause });
}

interface Parts {
  readonly content: readonly Uint8Array[];
  readonly palette: Uint8Array;
  readonly dpi: number | null;
}

/** The chunks that say how a picture looks. A file cut short shows what is left of it, and is then refused. */
function partsOf(png: Uint8Array): Parts {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const content: Uint8Array[] = [];
  let palette = new Uint8Array();
  let dpi: number | null = null;
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 0x49444154) content.push(data);
    if (type === 0x504c5445)
      palette = Uint8Array.from({ length: Math.floor(data.length / 3) }, (_, colour) =>
        shadeOf(data, colour),
      );
    // pHYs: dots a metre.
    if (type === 0x70485973 && data.length >= 9 && data[8] === 1)
      dpi = Math.round(view.getUint32(at + 8) * 0.0254);
    at += 12 + length;
  }
  return { content, palette, dpi: dpi !== null && dpi >= 90 && dpi <= 2400 ? dpi : null };
}

const shadeOf = (data: Uint8Array, colour: number): number =>
  greyOf(data[3 * colour] ?? 255, data[3 * colour + 1] ?? 255, data[3 * colour + 2] ?? 255);

/**
 * The picture in a PNG as greys, unpacked piece by piece: a file that unpacks to more than its head says is
 * read no further than that.
 *
 * @throws DomainError `file-unreadable`
 */
export async function pngPicture(png: Uint8Array): Promise<GreyPicture> {
  const head = pngHead(png.subarray(16, 29));
  if (!head) throw unreadable();
  const { content, palette, dpi } = partsOf(png);
  const { width, height } = head;
  const grey = new Uint8Array(width * height).fill(255);
  const inflate = createInflate();
  inflate.on('error', () => {});
  for (const part of content) inflate.write(part);
  inflate.end();
  const lines = piecesOf(inflate as AsyncIterable<Uint8Array>);
  try {
    for (const { x, y, stepX, stepY, ...pass } of passesOf(head)) {
      let above: Uint8Array = new Uint8Array(lineBytes(head, pass.width));
      for (let row = 0; row < pass.height; row += 1) {
        const whole = await lines.take(above.length + 1);
        if (!whole) throw unreadable();
        const line = whole.subarray(1);
        unfilter(whole[0] ?? 0, line, above, dotBytes(head));
        const greys = greysOf(head, line, pass.width, palette);
        const start = (y + row * stepY) * width + x;
        if (stepX === 1) grey.set(greys, start);
        else greys.forEach((shade, column) => (grey[start + column * stepX] = shade));
        above = line;
      }
    }
  } catch (cause) {
    throw cause instanceof DomainError ? cause : unreadable(cause);
  } finally {
    inflate.destroy();
  }
  return { width, height, grey, dpi };
}

/** Gives out a stream in pieces of the size asked for; null once there is no whole one left. */
function piecesOf(stream: AsyncIterable<Uint8Array>): {
  readonly take: (bytes: number) => Promise<Uint8Array | null>;
} {
  const source = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  return {
    take: async (bytes) => {
      const piece = new Uint8Array(bytes);
      let filled = 0;
      while (filled < bytes) {
        if (rest.length === 0) {
          const next = await source.next();
          if (next.done === true) return null;
          rest = next.value;
        }
        const taken = rest.subarray(0, bytes - filled);
        piece.set(taken, filled);
        filled += taken.length;
        rest = rest.subarray(taken.length);
      }
      return piece;
    },
  };
}
