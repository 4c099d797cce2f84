import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changePapers, pagesOfCopy } from '../../main/agreements/index.ts';
import { drawAgreementsJob } from '../../main/agreements/agreements.job.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { enterAsFile, judgeLeaving, type Paper } from '../../main/printing/index.ts';
import type { PrintChoice } from '../../preload/contract/agreements.ts';
import { textOfPages } from '../documents/paper.ts';
import { draftedAgreements } from '../support/agreements.ts';
import { runOn } from '../support/job.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

async function drawn(
  ids: string[],
  choice: PrintChoice,
  cover: boolean,
): Promise<{ paper: Paper; pages: number; text: string[] }> {
  // Files beside the scratch files of a job are sealed.
  const target = join(mkdtempSync(join(folder.path, 'out-')), 'forms.pdf');
  const selection = { kind: 'agreements' as const, ids };
  const outcome = await runOn(register, (run) =>
    drawAgreementsJob({ kind: 'agreements', selection, target, choice, cover }, run),
  );
  if (outcome.kind !== 'document' || !outcome.paper) throw new Error('The job gave no document');
  return { paper: outcome.paper, pages: outcome.pages, text: await textOfPages(target) };
}

it.each([
  ['device by device on both sides, with a cover', { collate: 'device', sides: 'two' }, true],
  ['copy by copy on one side', { collate: 'copy', sides: 'one' }, false],
] as const)('a drawing knows on which pages each copy stands: %s', async (_, how, cover) => {
  const ids = draftedAgreements(register, 2);
  const { paper, pages, text } = await drawn(ids, { marks: ['A', 'B'], ...how }, cover);
  const copies = paper.drawn?.copies ?? [];
  expect(copies).toHaveLength(4);
  expect(text).toHaveLength(pages);
  for (const { agreement, mark, from, to } of copies) {
    const number = `KIL-0000${ids.indexOf(agreement) + 1}`;
    const [start, end] = [text[from - 1] ?? '', text[to - 1] ?? ''];
    for (const page of [start, end]) {
      expect(page).toContain(number);
      expect(page).toMatch(new RegExp(`Copy ${mark}\\b`, 'i'));
    }
    expect(start).toMatch(/page 1 of/i);
    expect(end).toMatch(new RegExp(`page ${to - from + 1} of ${to - from + 1}`, 'i'));
  }
  expect(Math.min(...copies.map(({ from }) => from)) > 1).toBe(cover);
  // What was drawn stands as long as nothing has changed, and is printed once.
  expect(judgeLeaving(register.db, paper, null, []).fresh).toHaveLength(4);
  register.write((tx) => enterAsFile(tx, paper, pages));
  expect(() => judgeLeaving(register.db, paper, null, [])).toThrow('already-printed');
  expect(judgeLeaving(register.db, paper, { saved: true, printings: [] }, []).fresh).toEqual([]);
});

it('what leaves keeps how many pages each copy has, without the empty back of an odd one', async () => {
  const ids = draftedAgreements(register, 2);
  const [odd = ''] = ids;
  register.write((tx) => changePapers(tx, [odd], { secondLanguage: 'sw' }));
  const { paper, pages } = await drawn(ids, { marks: ['A', 'B'], collate: 'device', sides: 'two' }, false);
  const own = new Map(paper.drawn?.copies.map(({ agreement, from, to }) => [agreement, to - from + 1]));
  expect((own.get(odd) ?? 0) % 2).toBe(1);
  register.write((tx) => enterAsFile(tx, paper, pages));
  for (const id of ids)
    for (const mark of ['A', 'B']) expect(pagesOfCopy(register.db, id, mark)).toBe(own.get(id));
});
