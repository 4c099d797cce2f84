import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename } from 'node:fs/promises';
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
  for (const [name, source] of decoders) {
    // Several files of tests lay them out side by side: none may meet half of one.
    const part = join(target, `${name}.${randomUUID()}.part`);
    await copyFile(require.resolve(source), part);
    await rename(part, join(target, `${name}.wasm`));
  }
  return dirname(target);
}
