// The peers' data and fonts, read as they lie in the harness folder.
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { face } from '../../main/documents/fonts.ts';

const liberation = '/usr/share/fonts/truetype/liberation';
const shipped = join(process.cwd(), 'dist/resources/fonts');

/** The fonts that the peers embed; the shipped ones where they are not installed. */
export function harnessFonts() {
  const load = (theirs, ours) => {
    const path = join(liberation, theirs);
    return [face(theirs, readFileSync(existsSync(path) ? path : join(shipped, ours)))];
  };
  return {
    regular: load('LiberationSans-Regular.ttf', 'latin-regular.ttf'),
    bold: load('LiberationSans-Bold.ttf', 'latin-bold.ttf'),
  };
}

export function harnessAgreement(harness) {
  return JSON.parse(readFileSync(join(harness, 'data/agreement.json'), 'utf8'));
}

/** The first `count` rows of the harness's devices, whose cells hold neither commas nor quotes. */
export function harnessDevices(harness, count) {
  const [head, ...rows] = readFileSync(join(harness, 'data/devices.csv'), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return rows
    .slice(0, count)
    .map((row) => Object.fromEntries(row.split(',').map((cell, at) => [columns[at], cell])));
}
