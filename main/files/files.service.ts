import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { CommandContext } from '../context.ts';
import { writeWhole } from '../documents/write-file.ts';
import { enterOnPaper, judgeLeaving, notLeft, oneAtATime } from '../printing/index.ts';
import type { SealedReader } from './sealing.ts';
import { unfinishedFiles } from './unfinished.ts';

/**
 * Copies a previewed document to the chosen place, whole or not at all.
 *
 * @throws DomainError `already-printed` and `drawing-outdated` for agreements that must be drawn anew, `expired`
 */
export async function saveDocument(
  document: string,
  target: string,
  ctx: CommandContext,
): Promise<{ fileName: string; file: string }> {
  const isAgreements = ctx.desk.document(document).paper?.kind === 'agreements';
  return isAgreements ? oneAtATime(() => saveNow(document, target, ctx)) : saveNow(document, target, ctx);
}

async function saveNow(
  document: string,
  target: string,
  ctx: CommandContext,
): Promise<{ fileName: string; file: string }> {
  const held = ctx.desk.document(document);
  const path = ctx.desk.pathOf('save', target);
  const register = ctx.registers.current();
  const unfinished = register && unfinishedFiles(register);
  await writeWhole(
    path,
    async (temporary) => {
      await pour(ctx.desk.sealing.read(held.path), temporary);
      // Entered before the file has its name: a form that nobody knows of must not be possible.
      enterSaved(document, ctx);
    },
    dirname(path),
    unfinished?.remember,
  );
  // Good until it has served: the page asks again by itself while the register is busy.
  ctx.desk.use('save', target);
  return { fileName: basename(path), file: ctx.desk.tokenFor('file', path) };
}

/** Writes what a sealed file holds in the clear. */
async function pour(document: SealedReader, target: string): Promise<void> {
  const file = await open(target, 'wx');
  try {
    for (const part of document.parts()) await file.writeFile(part);
  } finally {
    await file.close();
    document.close();
  }
}

/** Papers that were only looked at are entered nowhere; one that is saved can be printed by anybody. */
function enterSaved(token: string, ctx: CommandContext): void {
  const { paper, pages, left } = ctx.desk.document(token);
  if (!paper) return;
  const before = left ?? notLeft;
  ctx.write((tx) => {
    const leaving = judgeLeaving(tx.db, paper, before, []);
    return enterOnPaper(tx, paper, { pages, way: 'file' }, leaving);
  });
  ctx.desk.documentLeft(token, { ...before, saved: true });
}
