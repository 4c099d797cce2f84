import { Resvg } from '@resvg/resvg-js';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project.mjs';

const drawing = join(projectRoot, 'resources', 'icons', 'boxfile.svg');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/**
 * Renders the icon to every size and to a Windows .ico, unless that was done since it was last drawn.
 * @param {string} [target]
 */
export async function renderIcons(target = join(projectRoot, 'dist', 'resources', 'icons')) {
  const ico = join(target, 'boxfile.ico');
  const made = await stat(ico).catch(() => undefined);
  if (made && made.mtimeMs > (await stat(drawing)).mtimeMs) return;
  await mkdir(target, { recursive: true });
  const svg = await readFile(drawing, 'utf8');
  const images = new Map(sizes.map((size) => [size, pngOf(svg, size)]));
  for (const [size, png] of images) await writeFile(join(target, `${size}x${size}.png`), png);
  await writeFile(
    ico,
    icoOf(windowsSizes.map((size) => ({ size, png: images.get(size) ?? Buffer.alloc(0) }))),
  );
}

/**
 * @param {string} svg
 * @param {number} size in pixels
 */
function pngOf(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/**
 * The icon container of Windows: a header, a directory entry of 16 bytes for each image, then the images,
 * which may be PNG since Windows Vista. A width of 256 is written as 0.
 * @param {{ size: number, png: Buffer }[]} images
 * @returns {Buffer}
 */
export function icoOf(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}
