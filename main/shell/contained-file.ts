import { isAbsolute, relative, resolve } from 'node:path';

/**
 * The file below a folder that an address path names, or null when the path is malformed or leads out.
 *
 * @param pathname still percent-encoded, as in a URL
 */
export function containedFile(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const file = resolve(root, `.${path.startsWith('/') ? path : `/${path}`}`);
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return file;
}
