import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from './project.mjs';

const require = createRequire(import.meta.url);

/** The WebAssembly programs that read and write scans, by their name in `dist/resources/wasm`. */
const decoders = /** @type {const} */ ([
  ['pdfium', '@hyzyla/pdfium/pdfium.wasm'],
  ['zxing_reader', 'zxing-wasm/reader/zxing_reader.wasm'],
  ['mozjpeg_enc', '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'],
]);

/** Lays the decoders beside the program, which must not fetch them. Gives back the folder of resources. */
export async function copyDecoders(target = join(projectRoot, 'dist', 'resources', 'wasm')) {
  await mkdir(target, { recursive: true });
  for (const [name, source] of decoders)
    await copyFile(require.resolve(source), join(target, `${name}.wasm`));
  return dirname(target);
}
