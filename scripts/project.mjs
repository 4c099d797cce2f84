import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Absolute path of the project's folder. */
export const projectRoot = resolve(import.meta.dirname, '..');

/** Where downloads, compiled parts and locks are kept; may be removed at any time. */
export const cacheFolder = resolve(process.env['BOXFILE_CACHE'] ?? join(projectRoot, '.cache'));

/** True where a window has nowhere to appear. */
export const withoutDisplay =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** True for the super-user, whom Chromium's sandbox refuses. */
export const asRoot = process.getuid?.() === 0;

/**
 * The parsed package.json of an installed package.
 * @param {string} name as it stands in node_modules
 * @returns {{ name: string, version: string }}
 */
export function installedPackage(name) {
  return JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8'));
}

/**
 * Progress goes to standard error, so that a command's own output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
