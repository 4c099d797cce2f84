// A stamped copy of every agreement: a thousand scanned pages as pictures, and two hundred in PDF files.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { measure, tell } from './measure.mjs';
import { boxfile, deviceList, folder, freshRegister, megabytesAllowed } from './spreadsheet-bench.mjs';
import { readFileSync } from 'node:fs';

const quietly = ([program, words]) => execFileSync(program, words, { stdio: 'ignore' });
const scans = await bundled('stamped-scans');

/** A register of so many agreements, each with two printed copies. */
function registerOf(name, agreements) {
  const register = freshRegister(name);
  const list = join(folder, `${name}.csv`);
  const lines = readFileSync(deviceList(), 'utf8').split('\n', agreements + 1);
  writeFileSync(list, `${lines.join('\n')}\n`);
  quietly(boxfile('import', 'devices', '--register', register, list));
  const forms = join(folder, `${name}.pdf`);
  quietly(boxfile('agreements', '--register', register, '--select', 'all', '--out', forms));
  return { register, forms };
}

/** Draws all stamped copies and tells time and memory. */
async function copied(title, register, pages) {
  const target = join(folder, 'copies.pdf');
  const figures = await measure(
    ...boxfile('stamped-copy', '--register', register, '--select', 'all', '--out', target),
  );
  const size = (statSync(target).size / 1e6).toFixed(0);
  const over = figures.megabytes > megabytesAllowed ? `, over ${megabytesAllowed} MB of memory` : '';
  tell(title, figures, `${(pages / figures.seconds).toFixed(0)} pages/s, file of ${size} MB${over}`);
  rmSync(target);
  if (figures.megabytes > megabytesAllowed) process.exitCode = 1;
}

const pictures = registerOf('stamped-pictures', 125);
const page = join(folder, 'stamped-page');
execFileSync('pdftoppm', ['-jpeg', '-gray', '-r', '200', '-l', '4', pictures.forms, page]);
const files = readdirSync(folder).filter((name) => /^stamped-page.*\.jpg$/.test(name));
execFileSync(process.execPath, [scans, pictures.register, '4', ...files.map((name) => join(folder, name))]);
await copied('1,000 pages, JPEG of 200 dots an inch', pictures.register, 1000);

const papers = registerOf('stamped-papers', 25);
const whole = join(folder, 'stamped-whole.pdf');
execFileSync('qpdf', [papers.forms, '--pages', '.', '1-4', '--', whole]);
execFileSync(process.execPath, [scans, papers.register, '1', whole]);
await copied('200 pages in PDF files, drawn anew', papers.register, 200);
