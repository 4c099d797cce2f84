import { startPageReader, type PageReader } from '../../main/scans/page-reader.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';

let reader: Promise<PageReader> | null = null;

/** The reader of pages with the decoders that ship, started once for a file of tests. */
export function shippedReader(): Promise<PageReader> {
  reader ??= copyDecoders().then(startPageReader);
  return reader;
}
