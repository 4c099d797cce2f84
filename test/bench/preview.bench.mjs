// One agreement drawn for preview, from the order to the document, by the job runner and thread of the program.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { boxfile, folder } from './spreadsheet-bench.mjs';

const sample = join(folder, 'preview');
mkdirSync(folder, { recursive: true });
if (!existsSync(sample)) {
  const [program, words] = boxfile('demo', '--out', sample);
  execFileSync(program, words, { stdio: 'ignore' });
}
const runner = await bundled('previews');
execFileSync(process.execPath, [runner, join(sample, 'register')], { stdio: 'inherit' });
