import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FontSet } from '../../main/documents/fonts.ts';
import { everyForm, everySheet, everyLabel } from './every-paper.ts';
import { codesInNoise } from './noisy.ts';
import { faultsOf, fontsOf, infoOf, render, shippedFonts } from './paper.ts';

const run = promisify(execFile);
const room = { maxBuffer: 1 << 28 };

let folder = '';
let fonts: FontSet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-every-paper-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A page in colours, three bytes a dot. */
interface Coloured {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

const dpi = 50;

/** Every page of a file in colours. */
async function coloured(pdf: string): Promise<Coloured[]> {
  const { stdout } = await run('pdftoppm', ['-r', String(dpi), pdf], { ...room, encoding: 'buffer' });
  const pages: Coloured[] = [];
  for (let at = 0; at < stdout.length;) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(at, at + 40).toString('latin1'));
    if (!head) throw new Error('pdftoppm gave no picture');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height * 3;
    pages.push({ width, height, dots: stdout.subarray(from, at) });
  }
  return pages;
}

/** How many dots are of a colour, and how many within some millimetres of an edge are printed on. */
function faultsOn({ width, height, dots }: Coloured, margin: number) {
  const edge = Math.floor((margin / 25.4) * dpi);
  let [colour, ink] = [0, 0];
  for (let at = 0; at < width * height; at += 1) {
    const [red = 0, green = 0, blue = 0] = dots.subarray(at * 3, at * 3 + 3);
    if (red !== green || green !== blue) colour += 1;
    const [x, y] = [at % width, Math.floor(at / width)];
    const isEdge = Math.min(x, y, width - 1 - x, height - 1 - y) < edge;
    if (isEdge && red < 250) ink += 1;
  }
  return { colour, ink };
}

/** Whether a page has marked content inside other marked content, which readers for the blind stumble over. */
async function isNested(pdf: string): Promise<boolean> {
  const { stdout } = await run('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], {
    ...room,
    encoding: 'latin1',
  });
  let depth = 0;
  for (const [, , ends] of stdout.matchAll(/^(.*\b(?:BDC|BMC)|(EMC))$/gm)) {
    depth += ends === undefined ? 1 : -1;
    if (depth > 1) return true;
  }
  return false;
}

/** Every kind of paper: forms in one language and in two, sheets in the language with the longest words. */
const papers = [
  ...everyForm(['en']),
  ...everyForm(['fr', 'sw']).filter(({ name }) => /institution|shared|duplicate/.test(name)),
  ...everySheet('sw'),
  ...everyLabel(),
];

test.each(papers.map((paper) => [paper.name, paper] as const))(
  '%s is sound, tagged, black on white, within what a printer reaches, and its codes are read in spite of noise',
  async (_, paper) => {
    const path = join(folder, `${paper.name}.pdf`);
    await paper.draw(path, fonts);
    expect(await faultsOf(path)).toBe('');
    const info = await infoOf(path);
    expect(info).toMatch(/Title:\s+\S/);
    expect(info).toMatch(/Tagged:\s+yes/);
    for (const font of await fontsOf(path)) expect(font).toMatch(/yes yes yes/);
    expect(await isNested(path)).toBe(false);
    for (const page of await coloured(path))
      expect(faultsOn(page, paper.stock ? 0 : 5)).toEqual({ colour: 0, ink: 0 });
    if (paper.codes.length === 0) return;
    const picture = await render(path, paper.codePage ?? 1, 150);
    for (const format of paper.codes)
      expect((await codesInNoise(picture, format, 8)).length).toBeGreaterThanOrEqual(1);
  },
);
