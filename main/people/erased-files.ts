import { rm } from 'node:fs/promises';
import { attachmentPath, attachmentStore } from '../attachments/index.ts';

/** Removes the files of attachments that were erased, once that is committed. */
export async function removeErasedFiles(registerFolder: string, hashes: readonly string[]): Promise<void> {
  const store = attachmentStore(registerFolder);
  for (const sha256 of hashes) await rm(attachmentPath(store, sha256), { force: true });
}
