import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containedFile } from '../../main/shell/contained-file.ts';

const root = resolve('/srv/page');

describe('a file of the page', () => {
  it.each([
    ['/index.html', 'index.html'],
    ['/assets/a%20b.js', 'assets/a b.js'],
    ['/assets/../index.html', 'index.html'],
    ['/%E1%8A%A0.png', 'አ.png'],
  ])('%s lies in the folder', (pathname, file) =>
    expect(containedFile(root, pathname)).toBe(join(root, file)),
  );

  it.each([
    '',
    '/',
    '/..',
    '/../',
    '/../page2/index.html',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fmain/main.cjs',
    '/..%5c..%5cwindows',
    '/c:/windows/system.ini',
    '/index.html:stream',
    '/index.html%00.png',
    '/%',
    '/%ff%fe',
    '//../../etc/passwd',
    '/./../page-secret',
    '/....//....//etc/passwd/../../../../..',
  ])('%j leads nowhere', (pathname) => expect(containedFile(root, pathname)).toBeNull());
});
