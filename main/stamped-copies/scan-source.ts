import { attachmentStore, readAttachment } from '../attachments/index.ts';
import { DomainError } from '../errors.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { jpegHead } from '../scans/jpeg-head.rules.ts';
import {
  startJpegWriter,
  startPageReader,
  type JpegWriter,
  type OpenedFile,
  type PageReader,
} from '../scans/index.ts';
import type { ScannedPage } from './stamped-copy-document.ts';
import type { ScanRow } from './stamped-copies.repository.ts';

type Scan = Pick<ScanRow, 'sha256' | 'mediaType'>;

/** Reads the scans of a register one at a time, so that no more than one is in memory. */
export interface ScanSource {
  /** Pages of a scan that was proved to be whole. @throws DomainError `attachment-missing`, `-damaged`, `file-unreadable` */
  readonly pagesOf: (scan: Scan) => Promise<number>;
  readonly pages: (scan: Scan) => AsyncGenerator<ScannedPage, void, undefined>;
}

/** Scans that people filed themselves may be of any size; what is drawn from them need not be larger. */
const largestPage = 2_500_000;

export function scanSource({
  folder,
  key,
  resources,
}: Pick<JobRun, 'folder' | 'key' | 'resources'>): ScanSource {
  const store = attachmentStore(folder);
  let reader: Promise<PageReader> | null = null;
  let writer: Promise<JpegWriter> | null = null;

  async function contentOf(sha256: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of readAttachment(store, key, sha256)) parts.push(part);
    return Buffer.concat(parts);
  }

  async function opened(content: Uint8Array): Promise<OpenedFile> {
    return (await (reader ??= startPageReader(resources))).openBytes(content);
  }

  async function drawn(file: OpenedFile, page: number): Promise<ScannedPage> {
    const picture = await file.page(page);
    const write = await (writer ??= startJpegWriter(resources, largestPage));
    // Once smaller, it says so in its own head.
    const jpeg = write(picture);
    const { width, height, dpi } = jpegHead(jpeg) ?? picture;
    return { jpeg, width, height, dpi: picture.dpi === null ? null : dpi };
  }

  return {
    pagesOf: async ({ sha256, mediaType }) => {
      const content = await contentOf(sha256);
      if (mediaType === 'application/pdf') {
        const file = await opened(content);
        file.close();
        return file.pages;
      }
      if (mediaType === 'image/jpeg' && jpegHead(content) === null) {
        throw new DomainError('file-unreadable', { params: { reason: 'unreadable' } });
      }
      return 1;
    },
    pages: async function* ({ sha256, mediaType }) {
      const content = await contentOf(sha256);
      const head = mediaType === 'image/jpeg' ? jpegHead(content) : null;
      if (head && head.orientation === 1 && head.components !== 4) {
        // As it was filed, to the dot.
        yield { jpeg: content, width: head.width, height: head.height, dpi: head.dpi };
        return;
      }
      const file = await opened(content);
      try {
        for (let page = 1; page <= file.pages; page += 1) yield await drawn(file, page);
      } finally {
        file.close();
      }
    },
  };
}
