// 200 scanned pages sorted by their codes: a file of the sample register's own papers, askew, upside down and noisy.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rasterise, scannedPdf, worn } from '../support/scan-maker.ts';
import { measure, tell } from './measure.mjs';
import { boxfile, folder } from './spreadsheet-bench.mjs';

const pages = 200;
/** Pages a second that are allowed at least, on two cores. */
const slowest = 3;

const sample = join(folder, 'sorting');
const scan = join(sample, `scan-${pages}.pdf`);
mkdirSync(folder, { recursive: true });
if (!existsSync(scan)) {
  rmSync(sample, { recursive: true, force: true });
  const [program, words] = boxfile('demo', '--out', sample);
  execFileSync(program, words, { stdio: 'ignore' });
  const wanted = Array.from({ length: pages }, (_, index) => index + 1);
  const printed = await rasterise(readFileSync(join(sample, 'agreements.pdf')), { dpi: 200, pages: wanted });
  const scanned = printed.map((page, index) =>
    worn(page, {
      degrees: (index % 11) - 5,
      quarters: index % 7 === 0 ? 2 : 0,
      noise: 12,
      brightness: -6,
      seed: index + 1,
    }),
  );
  writeFileSync(scan, await scannedPdf(scanned));
}

const register = join(folder, 'sorted');
const runs = [];
for (let run = 0; run < 3; run += 1) {
  rmSync(register, { recursive: true, force: true });
  cpSync(join(sample, 'register'), register, { recursive: true });
  runs.push(await measure(...boxfile('file-scan', '--register', register, scan, '--json')));
}
const figures = runs.sort((a, b) => a.seconds - b.seconds)[1];
const rate = pages / figures.seconds;
const size = `${(statSync(scan).size / 1e6).toFixed(0)} MB`;
tell(`${pages} pages sorted`, figures, `${rate.toFixed(1)} pages a second, ${size}`);

rmSync(register, { recursive: true, force: true });
cpSync(join(sample, 'register'), register, { recursive: true });
const [program, words] = boxfile('file-scan', '--register', register, scan, '--json');
const { filed, unmatched } = JSON.parse(execFileSync(program, words, { encoding: 'utf8' }));
if (filed !== pages || unmatched !== 0) throw new Error(`${filed} of ${pages} pages were filed`);
if (rate < slowest) throw new Error(`Fewer than ${slowest} pages a second`);
