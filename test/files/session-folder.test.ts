import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { heldDocuments } from '../../main/files/held-documents.ts';
import { sessionFolder } from '../../main/files/session-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'boxfile-test-'));

afterEach(() => rmSync(parent, { recursive: true, force: true }));

it('is the owner’s alone', () => {
  const folder = sessionFolder(parent);
  if (process.platform !== 'win32') expect(statSync(folder.path).mode & 0o777).toBe(0o700);
  expect(dirname(folder.newPath('pdf'))).toBe(folder.path);
  expect(folder.newPath('pdf')).not.toBe(folder.newPath('pdf'));
});

it('goes with the session', () => {
  const folder = sessionFolder(parent);
  writeFileSync(folder.newPath('pdf'), 'x');
  folder.remove();
  expect(existsSync(folder.path)).toBe(false);
});

it('removes what sessions left that were cut off, and leaves a running one alone', () => {
  const dead = join(parent, 'session-999999999');
  const alive = join(parent, `session-${process.ppid}`);
  for (const path of [dead, alive]) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'agreement.pdf'), 'x');
  }
  sessionFolder(parent);
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(join(alive, 'agreement.pdf'))).toBe(true);
});

it('keeps a handful of previews and removes the oldest from the disk', () => {
  const folder = sessionFolder(parent);
  const documents = heldDocuments();
  const held = Array.from({ length: 13 }, () => {
    const path = folder.newPath('pdf');
    writeFileSync(path, 'x');
    return { path, token: documents.hold({ path, fileName: 'a.pdf', pages: 1, paper: null }) };
  });
  const [oldest, ...others] = held;
  expect(existsSync(oldest?.path ?? '')).toBe(false);
  expect(documents.pathOf(oldest?.token ?? '')).toBeNull();
  expect(() => documents.get(oldest?.token ?? '')).toThrow('expired');
  for (const { path, token } of others) {
    expect(existsSync(path)).toBe(true);
    expect(documents.pathOf(token)).toBe(path);
  }
});
