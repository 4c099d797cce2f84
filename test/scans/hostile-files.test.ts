import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePool, type PageAnswer } from '../../main/scans/page-pool.ts';
import { pagesInOrder } from '../../main/scans/pages-in-order.ts';
import { pdfOf } from '../../main/scans/plain-pdf.rules.ts';
import { temporaryFolder } from '../support/register.ts';
import { scannedJpeg, scannedPdf } from '../support/scan-maker.ts';
import { codePage } from './code-page.ts';
import { shippedResources } from './drawn-forms.ts';
import { jpegHead, png } from './pictures.ts';

const text = 'BX1/KIL-00042/ABCD/+A2R1/WXYZ';
let folder: ReturnType<typeof temporaryFolder>;
let pool: ReturnType<typeof pagePool>;
let made = 0;

beforeAll(async () => {
  folder = temporaryFolder();
  pool = pagePool(await shippedResources(), { threads: 1 });
});
afterAll(async () => {
  await pool.stop();
  folder.remove();
});

function read(content: Uint8Array, page = 1): Promise<PageAnswer> {
  const path = join(folder.path, `hostile-${(made += 1)}`);
  writeFileSync(path, content);
  return pool.read({ path, page });
}

/** A PDF of one page, with this content and box. */
function pdfWith(content: Uint8Array, { box = '0 0 595 842', filter = '', more = '' } = {}): Uint8Array {
  return pdfOf([
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [`<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<<${more}>>>>`],
    [`<</Length ${content.length}${filter}>>stream\n`, content, '\nendstream'],
  ]);
}

/** Zeros that unpack to so many bytes, packed twice. */
function bomb(bytes: number): Uint8Array {
  return deflateSync(deflateSync(Buffer.alloc(bytes)));
}

describe('a hostile file costs itself and nothing else', () => {
  it.each([
    ['a page of 200 by 200 inches', () => pdfWith(new Uint8Array(), { box: '0 0 14400 14400' })],
    ['a page without any size', () => pdfWith(new Uint8Array(), { box: '0 0 0 0' })],
    ['a page of a millionth', () => pdfWith(new Uint8Array(), { box: '0 0 0.000001 0.000001' })],
    [
      'a picture of 60,000 by 60,000 dots in a PDF',
      () =>
        pdfWith(Buffer.from('595 0 0 842 0 0 cm /P Do'), {
          more: '/XObject<</P<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 0>>>>',
        }),
    ],
    [
      'a content that unpacks to 100 MB',
      () => pdfWith(bomb(100_000_000), { filter: '/Filter[/FlateDecode/FlateDecode]' }),
    ],
    [
      'a page tree that holds itself',
      () => pdfOf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[2 0 R]/Count 1>>']]),
    ],
    [
      'a PNG that says 12,000 by 11,000 and holds nothing',
      () => png(1, 1).fill(0, 16, 17).fill(46, 18, 19).fill(42, 22, 23),
    ],
    ['the head of a JPEG and no more', () => jpegHead(2000, 3000)],
  ])(
    '%s',
    async (_, make) => {
      const answer = await read(make());
      if ('read' in answer) expect(answer.read.codes).toEqual([]);
      else expect(answer.refused).toMatch(/^(unreadable|too-many-pixels)$/);
    },
    60_000,
  );

  it('any byte of a good scan may be another', async () => {
    const good = await scannedJpeg(codePage(text, 100));
    let state = 5;
    for (let round = 0; round < 6; round += 1) {
      const broken = Uint8Array.from(good);
      for (let hit = 0; hit < 40; hit += 1) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        broken[state % broken.length] = state >>> 24;
      }
      const answer = await read(broken);
      // What is read may be nothing, but never another code.
      if ('read' in answer) expect([[], [text]]).toContainEqual(answer.read.codes.map((code) => code.text));
    }
  }, 60_000);

  it('and the next file is read as if nothing had been', async () => {
    const answer = await read(await scannedPdf([codePage(text)]));
    expect('read' in answer && answer.read.codes.map((code) => code.text)).toEqual([text]);
  });

  it('one that takes for ever is given up with its thread, and the next has a new one', async () => {
    const hurried = pagePool(await shippedResources(), { threads: 1, patience: 1 });
    const path = join(folder.path, 'slow.pdf');
    writeFileSync(path, await scannedPdf([codePage(text)]));
    expect(await hurried.read({ path, page: 1 })).toEqual({ pages: 0, refused: 'too-slow' });
    expect(await hurried.read({ path, page: 1 })).toEqual({ pages: 0, refused: 'too-slow' });
    await hurried.stop();
  });
});

/** A PDF of so many pages, each of which draws a form that draws ten, nine levels deep. */
function endless(pages: number): Uint8Array {
  const levels = 9;
  const form = (level: number): string =>
    level === levels ? '0 0 m 500 500 l S' : Array.from({ length: 10 }, () => '/F Do').join(' ');
  const firstPage = 3 + levels;
  const numbers = Array.from({ length: pages }, (_, at) => firstPage + 2 * at);
  return pdfOf([
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]/Count ${pages}>>`],
    ...Array.from({ length: levels }, (_, at) => {
      const content = form(at + 1);
      const next = at + 1 < levels ? `/Resources<</XObject<</F ${4 + at} 0 R>>>>` : '';
      return [
        `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]${next}/Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
    ...numbers.flatMap((number) => [
      [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${number + 1} 0 R/Resources<</XObject<</F 3 0 R>>>>>>`,
      ],
      ['<</Length 5>>stream\n/F Do\nendstream'],
    ]),
  ]);
}

describe('a file of traps', () => {
  it('costs the time of its first page, and the next file is read', async () => {
    const hurried = pagePool(await shippedResources(), { threads: 1, patience: 1500 });
    const [trap, good] = ['trap.pdf', 'good.pdf'].map((name) => join(folder.path, name));
    writeFileSync(trap ?? '', endless(30));
    writeFileSync(good ?? '', await scannedPdf([codePage(text)]));
    const begun = process.cpuUsage();
    const told: string[] = [];
    for await (const { file, page, answer } of pagesInOrder(hurried, [trap ?? '', good ?? ''], 2000)) {
      told.push([file, page, 'refused' in answer ? answer.refused : 'read'].join(' '));
    }
    await hurried.stop();
    expect(told).toEqual(['0 1 too-slow', '1 1 read']);
    // Thirty pages of them would take fifteen times as long.
    expect(process.cpuUsage(begun).user).toBeLessThan(12_000_000);
  }, 60_000);
});

describe('600 dots an inch', () => {
  it('is read within memory, and filed small', async () => {
    const before = process.memoryUsage().rss;
    const answer = await read(await scannedJpeg(codePage(text, 600)));
    expect('read' in answer && answer.read.codes.map((code) => code.text)).toEqual([text]);
    expect('read' in answer && answer.read.jpeg.length).toBeLessThan(1_500_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
  }, 60_000);
});
