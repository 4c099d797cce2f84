import { readFile } from 'node:fs/promises';
import { reading, type Fingerprint } from '../attachments/index.ts';
import { beyondHead, judgeScan } from './scan-content.rules.ts';

/**
 * Judges a file that was fingerprinted, by as much of its content as it takes.
 *
 * @throws DomainError `file-unreadable` when it must be read again and cannot be
 */
export async function judgeFile(
  path: string,
  { head, bytes }: Pick<Fingerprint, 'head' | 'bytes'>,
  largest: number,
): Promise<ReturnType<typeof judgeScan>> {
  const fits = bytes <= largest && beyondHead(head, bytes);
  return judgeScan(fits ? await reading(() => readFile(path)) : head, bytes, largest);
}
