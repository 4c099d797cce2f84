// Subsets the fonts of the documents into dist/resources/fonts. Text shaping tables are kept: Arabic joins, marks sit right.
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');

/** Scripts in the order in which a character is looked for. Ranges are inclusive. */
const latin = [
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x1ab0, 0x1aff],
  [0x1d00, 0x1fff],
  [0x2000, 0x218f],
  [0x2190, 0x2193],
  [0x2202, 0x2265],
  [0x25cc, 0x25cc],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
  [0xab30, 0xab6f],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfe0f],
  [0xfffd, 0xfffd],
];
const arabic = [
  [0x20, 0x20],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0x200c, 0x200f],
  [0x25cc, 0x25cc],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
];
const ethiopic = [
  [0x20, 0x20],
  [0x1200, 0x139f],
  [0x2d80, 0x2ddf],
  [0xab00, 0xab2f],
];
const emoji = [
  [0x20, 0x20],
  [0x23, 0x23],
  [0x2a, 0x2a],
  [0x30, 0x39],
  [0x200d, 0x200d],
  [0x20e3, 0x20e3],
  [0x2194, 0x2bff],
  [0x3030, 0x303d],
  [0xfe0f, 0xfe0f],
  [0x1f000, 0x1faff],
];

/** @type {[name: string, source: string, ranges: number[][]][]} */
const fonts = [
  ['latin-regular', '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', latin],
  ['latin-bold', '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf', latin],
  ['arabic-regular', '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf', arabic],
  ['arabic-bold', '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf', arabic],
  [
    'ethiopic-regular',
    '@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
    ethiopic,
  ],
  [
    'ethiopic-bold',
    '@expo-google-fonts/noto-sans-ethiopic/600SemiBold/NotoSansEthiopic_600SemiBold.ttf',
    ethiopic,
  ],
  ['emoji-regular', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf', emoji],
];

/**
 * Every character of the ranges as one string; surrogates are no characters.
 * @param {number[][]} ranges
 */
function characters(ranges) {
  const all = [];
  for (const [first = 0, last = -1] of ranges)
    for (let code = first; code <= last; code += 1) all.push(String.fromCodePoint(code));
  return all.join('');
}

/** Makes the font files that are missing or older than this script, in `target`. */
export async function buildFonts(target = join(root, 'dist/resources/fonts')) {
  await mkdir(target, { recursive: true });
  const scriptTime = (await stat(import.meta.filename)).mtimeMs;
  for (const [name, source, ranges] of fonts) {
    const file = join(target, `${name}.ttf`);
    const made = await stat(file).catch(() => null);
    if (made && made.mtimeMs > scriptTime) continue;
    const original = await readFile(require.resolve(source));
    const subset = await subsetFont(original, characters(ranges), {
      targetFormat: 'sfnt',
      noLayoutClosure: false,
    });
    const whole = `${file}.${process.pid}`;
    await writeFile(whole, subset);
    await rename(whole, file);
  }
  return target;
}

if (process.argv[1] === import.meta.filename) console.log(`fonts: ${await buildFonts()}`);
