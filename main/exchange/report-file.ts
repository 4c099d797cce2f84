import { rowOutcomes, type ImportRow } from '../../preload/contract/exchange.ts';
import type { Sealing } from '../files/index.ts';

/** Bytes of one entry of the index: where a row begins, its length, its outcome. */
const entryLength = 13;
/** Bytes at the end of the file that say where the index begins. */
const trailerLength = 8;

export interface ReportWriter {
  readonly add: (row: ImportRow) => void;
  readonly close: () => void;
}

/**
 * Writes an import's rows to a file of the session, one JSON object a line, and behind them where each
 * begins, so that a page of any outcome can be read without the rest.
 */
export function reportWriter(sealing: Sealing, path: string): ReportWriter {
  const file = sealing.write(path);
  const entries: Buffer[] = [];
  let position = 0;
  return {
    add: (row) => {
      const line = Buffer.from(`${JSON.stringify(row)}\n`);
      const entry = Buffer.alloc(entryLength);
      entry.writeDoubleLE(position, 0);
      entry.writeUInt32LE(line.length, 8);
      entry.writeUInt8(rowOutcomes.indexOf(row.outcome), 12);
      entries.push(entry);
      file.write(line);
      position += line.length;
    },
    close: () => {
      const trailer = Buffer.alloc(trailerLength);
      trailer.writeDoubleLE(position);
      file.write(Buffer.concat([...entries, trailer]));
      file.end();
    },
  };
}

/** Some rows of a report, of one outcome or of all. */
export function readReport(
  sealing: Sealing,
  path: string,
  page: { readonly outcome: ImportRow['outcome'] | null; readonly from: number; readonly limit: number },
): { rows: ImportRow[]; total: number } {
  const file = sealing.read(path);
  try {
    const end = file.bytes - trailerLength;
    const begin = file.read(end, trailerLength).readDoubleLE();
    const index = file.read(begin, end - begin);
    const wanted = page.outcome === null ? -1 : rowOutcomes.indexOf(page.outcome);
    const rows: ImportRow[] = [];
    let total = 0;
    for (let at = 0; at < index.length; at += entryLength) {
      if (wanted >= 0 && index.readUInt8(at + 12) !== wanted) continue;
      if (total >= page.from && rows.length < page.limit) {
        const line = file.read(index.readDoubleLE(at), index.readUInt32LE(at + 8));
        rows.push(JSON.parse(line.toString('utf8')) as ImportRow);
      }
      total += 1;
    }
    return { rows, total };
  } finally {
    file.close();
  }
}
