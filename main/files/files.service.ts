import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandContext } from '../context.ts';
import { writeWhole } from '../documents/write-file.ts';

/** Copies a previewed document to the chosen place, whole or not at all. */
export async function saveDocument(
  document: string,
  target: string,
  ctx: CommandContext,
): Promise<{ fileName: string; file: string }> {
  const held = ctx.desk.document(document);
  const path = ctx.desk.use('save', target);
  await writeWhole(path, (temporary) => copyFile(held.path, temporary));
  return { fileName: basename(path), file: ctx.desk.tokenFor('file', path) };
}

/** Prints a previewed document. False when the print dialog was closed. */
export async function printDocument(document: string, ctx: CommandContext): Promise<boolean> {
  return ctx.desk.print(ctx.desk.document(document));
}
