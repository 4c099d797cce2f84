import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { enterPrinted } from '../agreements/index.ts';
import type { CommandContext, HeldDocument } from '../context.ts';
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
  enterOnPaper(held, ctx);
  return { fileName: basename(path), file: ctx.desk.tokenFor('file', path) };
}

/** Prints a previewed document. False when the print dialog was closed. */
export async function printDocument(document: string, ctx: CommandContext): Promise<boolean> {
  const held = ctx.desk.document(document);
  const printed = await ctx.desk.print(held);
  if (printed) enterOnPaper(held, ctx);
  return printed;
}

/** Agreements that were only looked at stay drafted; those that left the program count as printed. */
function enterOnPaper(held: HeldDocument, ctx: CommandContext): void {
  if (held.agreementIds.length > 0) ctx.write((tx) => enterPrinted(tx, held.agreementIds));
}
