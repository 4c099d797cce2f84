import type { PageAnswer, PagePool } from './page-pool.ts';

/** A page of one of several files, and what came of reading it. */
export interface PageInTurn {
  /** Index of its file. */
  readonly file: number;
  readonly page: number;
  /** Pages of its file; 0 for one that cannot be opened. */
  readonly pages: number;
  readonly answer: PageAnswer;
  /** Whether the pages behind it are left unread, because too many took too long. */
  readonly givenUp: boolean;
}

/** Pages read ahead of the one that is wanted, for each thread. */
const ahead = 2;

/** Pages of a file that may take for ever before the rest of it is left unread. */
const mostTraps = 2;

const isTrap = (answer: PageAnswer): boolean => 'refused' in answer && answer.refused === 'too-slow';

/**
 * Reads all pages of files, several at a time, and gives them out in their order. The first page of a file
 * tells how many it has. A file of traps is given up.
 *
 * @param mostPages of a file that are read
 */
export async function* pagesInOrder(
  pool: PagePool,
  paths: readonly string[],
  mostPages: number,
): AsyncGenerator<PageInTurn, void, undefined> {
  const firsts = new Map<number, Promise<PageAnswer>>();
  const first = (file: number): Promise<PageAnswer> | null => {
    const path = paths[file];
    if (path === undefined) return null;
    const known = firsts.get(file) ?? pool.read({ path, page: 1 });
    firsts.set(file, known);
    return known;
  };
  for (const [file, path] of paths.entries()) {
    const opening = first(file);
    if (paths.length > file + 1 && pool.threads > 1) void first(file + 1);
    const answer = await opening;
    firsts.delete(file);
    if (!answer) continue;
    // A file that begins with a trap is refused as a whole.
    const pages = isTrap(answer) ? 0 : answer.pages;
    yield { file, page: 1, pages, answer, givenUp: false };
    let traps = 0;
    const reading: Promise<PageAnswer>[] = [];
    const last = Math.min(pages, mostPages);
    for (let page = 2, asked = 2; page <= last; page += 1) {
      for (; asked <= last && reading.length < ahead * pool.threads; asked += 1) {
        reading.push(pool.read({ path, page: asked }));
      }
      const next = await reading.shift();
      if (!next) continue;
      if (isTrap(next)) traps += 1;
      const givenUp = traps >= mostTraps && page < last;
      yield { file, page, pages, answer: next, givenUp };
      if (givenUp) break;
    }
  }
}
