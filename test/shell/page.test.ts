import { describe, expect, it } from 'vitest';
import { pageAt } from '../../main/shell/page.ts';

describe('the page of the installed program', () => {
  const page = pageAt(undefined);

  it.each([
    'app://boxfile/index.html',
    'app://boxfile/index.html#/devices/3',
    'app://boxfile/index.html?x=1',
  ])('%s is ours', (url) => expect(page.isOurs(url)).toBe(true));

  it.each([
    '',
    'about:blank',
    'app://boxfile',
    'app://boxfile/',
    'app://boxfile/documents/abcdefghijklmnop',
    'app://boxfile.evil.example/index.html',
    'app://evil.example/index.html',
    'app://boxfile:80/index.html',
    'app://user@boxfile/index.html',
    'app://user:secret@boxfile/index.html',
    'http://boxfile/index.html',
    'https://evil.example/?app://boxfile/index.html',
    'file:///index.html',
    'javascript:alert(1)',
    'data:text/html,app://boxfile/index.html',
    'blob:app://boxfile/0',
    'apps://boxfile/index.html',
    'app:boxfile/index.html',
    'view-source:app://boxfile/index.html',
  ])('%s is not', (url) => expect(page.isOurs(url)).toBe(false));

  it.each([
    'app://boxfile/assets/a.js',
    'app://boxfile/documents/abcdefghijklmnop',
    'data:image/png;base64,AA==',
    'blob:app://boxfile/2f1c',
  ])('may load %s', (url) => expect(page.mayLoad(url)).toBe(true));

  it.each([
    'http://127.0.0.1:5173/',
    'https://example.com/',
    'ws://localhost/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'blob:https://example.com/2f1c',
    'app://other/index.html',
    'chrome-extension://abc/',
    'devtools://devtools/',
  ])('may not load %s', (url) => expect(page.mayLoad(url)).toBe(false));
});

describe('the page in development', () => {
  const page = pageAt('http://127.0.0.1:5173/');

  it('is the development server alone', () => {
    expect(page.isOurs('http://127.0.0.1:5173/#/devices')).toBe(true);
    expect(page.isOurs('http://127.0.0.1:5174/')).toBe(false);
    expect(page.isOurs('app://boxfile/index.html')).toBe(false);
  });

  it('may open the server socket that replaces code in place', () => {
    expect(page.mayLoad('ws://127.0.0.1:5173/?token=x')).toBe(true);
    expect(page.mayLoad('ws://127.0.0.1:9999/')).toBe(false);
    expect(page.mayLoad('https://example.com/')).toBe(false);
  });
});
