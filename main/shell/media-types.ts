import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wav': 'audio/wav',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** Media type by file ending, or null for a kind of file that the page has no business with. */
export function mediaTypeOf(file: string): string | null {
  return types[extname(file).toLowerCase()] ?? null;
}
