import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../errors.ts';
import { startJpegWriter } from './jpeg-writer.ts';
import { startPageReader, type OpenedFile } from './page-reader.ts';
import type { PageAnswer, PageOrder } from './page-pool.ts';
import { readPage } from './read-page.ts';

/** A thread that reads pages: it keeps the file of the last one open, since the next is mostly of the same. */
async function serve(resources: string): Promise<void> {
  const [reader, write] = await Promise.all([startPageReader(resources), startJpegWriter(resources)]);
  let open: { readonly path: string; readonly file: OpenedFile } | null = null;

  async function opened(path: string): Promise<OpenedFile> {
    if (open?.path === path) return open.file;
    open?.file.close();
    open = null;
    open = { path, file: await reader.openFile(path) };
    return open.file;
  }

  async function answer({ path, page }: PageOrder): Promise<PageAnswer> {
    let pages = 0;
    try {
      const file = await opened(path);
      ({ pages } = file);
      return { pages, read: await readPage(reader, write, file, page) };
    } catch (error) {
      // What has failed in a file may have taken its decoder along.
      open = null;
      const reason = error instanceof DomainError ? error.params?.['reason'] : undefined;
      return { pages, refused: typeof reason === 'string' ? reason : 'unreadable' };
    }
  }

  async function tell(order: PageOrder): Promise<void> {
    const done = await answer(order);
    parentPort?.postMessage(done, 'read' in done ? [done.read.jpeg.buffer as ArrayBuffer] : []);
  }

  parentPort?.on('message', (order: PageOrder) => void tell(order));
}

void serve(workerData as string);
