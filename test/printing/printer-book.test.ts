import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { offsetOf, printerBook, usualSetting } from '../../main/printing/index.ts';
import { temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
afterAll(scratch.remove);
let file = '';
let made = 0;
beforeEach(() => {
  made += 1;
  file = join(scratch.path, String(made), 'printers.json');
});

const laser = { offset: { x: 1.2, y: -0.5 }, dpi: 600 } as const;

it('knows nothing at first', () => {
  const book = printerBook(file);
  expect(book.settingOf('Laser')).toEqual(usualSetting);
  expect(book.lastOf('labels')).toBeNull();
});

it('remembers what is set for a printer, and where a kind of paper went, over a restart', () => {
  printerBook(file).keepSetting('Laser', laser);
  printerBook(file).keepLast('labels', { printer: 'Laser', sides: 'one' });
  printerBook(file).keepLast('agreements', { printer: null, sides: 'two' });
  const book = printerBook(file);
  expect(book.settingOf('Laser')).toEqual(laser);
  expect(book.lastOf('labels')).toEqual({ printer: 'Laser', sides: 'one' });
  expect(book.lastOf('agreements')).toEqual({ printer: null, sides: 'two' });
  expect(offsetOf(book, 'labels')).toEqual(laser.offset);
  expect(offsetOf(book, 'spine')).toEqual({ x: 0, y: 0 });
  expect(readdirSync(join(file, '..'))).toEqual(['printers.json']);
});

it('begins anew with a file that was spoiled, and keeps what of it is sound', () => {
  const book = printerBook(file);
  book.keepSetting('Laser', laser);
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  expect(book.settingOf('Laser')).toEqual(usualSetting);
  writeFileSync(file, JSON.stringify({ printers: { Laser: laser }, kinds: { labels: { printer: 5 } } }));
  expect(book.settingOf('Laser')).toEqual(laser);
  expect(book.lastOf('labels')).toBeNull();
});

it('forgets the oldest of very many printers', () => {
  const book = printerBook(file);
  for (let number = 0; number < 103; number += 1) book.keepSetting(`Printer ${number}`, laser);
  expect(book.settingOf('Printer 2')).toEqual(usualSetting);
  expect(book.settingOf('Printer 3')).toEqual(laser);
});

it('takes no printer for one that is called like something every object has', () => {
  const book = printerBook(file);
  for (const name of ['constructor', '__proto__', 'toString'])
    expect(book.settingOf(name)).toBe(usualSetting);
});
