import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { CommandContext } from '../../main/context.ts';
import { DomainError } from '../../main/errors.ts';
import { newSessionKey, sealingWith } from '../../main/files/index.ts';
import { saveDocument } from '../../main/files/files.service.ts';

const folder = mkdtempSync(join(tmpdir(), 'boxfile-save-'));
const sealing = sealingWith(newSessionKey());
const preview = join(folder, 'preview');
const chosen = mkdtempSync(join(folder, 'chosen-'));
const writer = sealing.write(preview);
writer.write(Buffer.from('a form'));
writer.end();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What saving asks of the program, with a register that writes so. */
function context(write: () => void): CommandContext {
  const desk = {
    sealing,
    document: () => ({
      path: preview,
      fileName: 'form.pdf',
      pages: 1,
      paper: {
        kind: 'agreements',
        subject: { title: 'KIL-00001', agreements: ['an agreement'] },
        sha256: '',
      },
      left: null,
    }),
    documentLeft: () => {},
    pathOf: () => join(chosen, 'form.pdf'),
    use: () => join(chosen, 'form.pdf'),
    tokenFor: () => 'token',
  };
  // No copy of it is on paper.
  const db = { all: () => [] };
  return { desk, db, registers: { current: () => null }, write } as unknown as CommandContext;
}

it('saves no form that could not be entered in the register', async () => {
  const busy = context(() => {
    throw new DomainError('register-busy');
  });
  await expect(saveDocument('document', 'target', busy)).rejects.toThrow('register-busy');
  expect(readdirSync(chosen)).toEqual([]);
});

it('saves a form once it was entered', async () => {
  let before: string[] = [];
  const saved = await saveDocument(
    'document',
    'target',
    context(() => {
      before = readdirSync(chosen);
    }),
  );
  expect(before).not.toContain('form.pdf');
  expect(saved).toEqual({ fileName: 'form.pdf', file: 'token' });
  expect(readFileSync(join(chosen, 'form.pdf'), 'utf8')).toBe('a form');
});
