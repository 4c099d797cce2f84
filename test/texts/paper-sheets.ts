import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperSheet } from '../../main/documents/paper-words.ts';

/** Every kind of paper that has words of its own. */
export const sheets = readdirSync(join(import.meta.dirname, '../../resources/paper/en'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', '') as PaperSheet);
