// The largest scan that an office brings: one A4 page at 600 dots an inch in colour, a noisy JPEG of about 50 MB,
// by itself and in a PDF. It must be filed at most 1.5 MB large, within the memory of a weak PC.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import startEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { pdfOf } from '../../main/scans/plain-pdf.rules.ts';
import { wasmFile } from '../../main/scans/wasm-file.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { rasterise } from '../support/scan-maker.ts';
import { measure, tell } from './measure.mjs';
import { boxfile, folder } from './spreadsheet-bench.mjs';

/** Megabytes that reading it may take at most: it is read beside the window on a PC of 4 GB. */
const mostMegabytes = 1200;
const mostFiled = 1_500_000;
const [width, height] = [4960, 7016];

const sample = join(folder, 'sorting');
mkdirSync(folder, { recursive: true });
if (!existsSync(join(sample, 'agreements.pdf'))) {
  rmSync(sample, { recursive: true, force: true });
  const [program, words] = boxfile('demo', '--out', sample);
  execFileSync(program, words, { stdio: 'ignore' });
}

const [picture, document] = ['large.jpg', 'large.pdf'].map((name) => join(folder, name));
if (!existsSync(document)) {
  const jpeg = await colourJpeg();
  writeFileSync(picture, jpeg);
  writeFileSync(document, pdfWith(jpeg));
}

/** The first page of the sample's agreements on yellowish paper, with the noise of a bad scanner in each colour. */
async function colourJpeg() {
  const [page] = await rasterise(readFileSync(join(sample, 'agreements.pdf')), { dpi: 600, pages: [1] });
  const colour = new Uint8Array(4 * width * height).fill(255);
  let state = 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dot = y < page.height && x < page.width ? page.grey[y * page.width + x] : 255;
      for (let channel = 0; channel < 3; channel += 1) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        const noise = ((state >>> 24) - 128) / 8;
        colour[4 * (y * width + x) + channel] = Math.max(0, Math.min(255, dot - 12 - 6 * channel + noise));
      }
    }
  }
  const resources = await copyDecoders();
  const encoder = await startEncoder({ noInitialRun: true, ...(await wasmFile(resources, 'mozjpeg_enc')) });
  const options = {
    baseline: true,
    arithmetic: false,
    progressive: false,
    optimize_coding: false,
    smoothing: 0,
    color_space: 3,
    quant_table: 0,
    trellis_multipass: false,
    trellis_opt_zero: false,
    trellis_opt_table: false,
    trellis_loops: 1,
    auto_subsample: false,
    chroma_subsample: 1,
    separate_chroma_quality: false,
    chroma_quality: 98,
    quality: 98,
  };
  return Uint8Array.from(encoder.encode(colour, width, height, options));
}

function pdfWith(jpeg) {
  const content = '595.2 0 0 841.92 0 0 cm /P Do';
  return pdfOf([
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.2 841.92]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>',
    ],
    [`<</Length ${content.length}>>stream\n${content}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB`,
      `/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
      jpeg,
      '\nendstream',
    ],
  ]);
}

/** Bytes of the only file in a register's store. */
function filedBytes(register) {
  const store = join(register, 'attachments');
  const files = readdirSync(store, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(name));
  if (files.length !== 1) throw new Error(`${files.length} files in the store`);
  return statSync(join(store, files[0])).size;
}

for (const [name, scan] of Object.entries({ 'a JPEG': picture, 'a PDF': document })) {
  const register = join(folder, 'large');
  rmSync(register, { recursive: true, force: true });
  cpSync(join(sample, 'register'), register, { recursive: true });
  const filing = boxfile('file-scan', '--register', register, scan, '--json');
  const figures = await measure(...filing);
  const filed = filedBytes(register);
  const sizes = [statSync(scan).size, filed].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
  tell(`600 dots an inch in colour, ${name}`, figures, sizes.join(' filed as '));
  // It stands at its agreement: read once more, there is nothing left to file or to ask.
  const again = JSON.parse(execFileSync(...filing, { encoding: 'utf8' }));
  if (again.filed !== 0 || again.unmatched !== 0) throw new Error('The page was not filed by its code');
  if (filed > mostFiled + 1000) throw new Error(`Filed as ${filed} bytes`);
  if (figures.megabytes > mostMegabytes) throw new Error(`${figures.megabytes} MB of memory`);
}
