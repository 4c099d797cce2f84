import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Bench } from '../../main/command-line/command.ts';
import { writeAgreements } from '../../main/command-line/paper-commands.ts';
import { drawingOf } from '../printing/printing-desk.ts';
import { draftedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

it('no file of originals stays that the register refused', async () => {
  const folder = temporaryFolder();
  const register = newRegister(join(folder.path, 'register'));
  onTestFinished(() => {
    register.close();
    folder.remove();
  });
  const ids = draftedAgreements(register, 1);
  const paper = drawingOf(register.db, ids);
  // Draws the forms as they were before anybody printed them, twice.
  const runJob: Bench['runJob'] = (input) => {
    const path = 'target' in input && typeof input.target === 'string' ? input.target : '';
    writeFileSync(path, 'originals');
    return Promise.resolve({ kind: 'document', path, fileName: 'a.pdf', pages: 8, bytes: 9, paper });
  };
  const bench = { runJob } as unknown as Bench;
  const write = (name: string) =>
    writeAgreements(bench, register, { kind: 'agreements', ids }, join(folder.path, name));
  await write('first.pdf');
  await expect(write('second.pdf')).rejects.toMatchObject({ code: 'already-printed' });
  expect(readdirSync(folder.path).toSorted()).toEqual(['first.pdf', 'register']);
});
