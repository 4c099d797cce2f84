import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { rowOutcomes, type ImportRow } from '../../preload/contract/exchange.ts';

/** Bytes of one entry of the index: where a row begins, its length, its outcome. */
const entryLength = 13;
const chunkLength = 256 * 1024;

function indexOf(path: string): string {
  return `${path}.index`;
}

export interface ReportWriter {
  readonly add: (row: ImportRow) => void;
  readonly close: () => void;
}

/**
 * Writes an import's rows to a scratch file, one JSON object a line, and beside it where each begins, so
 * that a page of any outcome can be read without the rest.
 */
export function reportWriter(path: string): ReportWriter {
  const rows = openSync(path, 'w');
  const index = openSync(indexOf(path), 'w');
  let position = 0;
  let lines: Buffer[] = [];
  let entries: Buffer[] = [];
  let held = 0;

  function flush(): void {
    writeFileSync(rows, Buffer.concat(lines));
    writeFileSync(index, Buffer.concat(entries));
    lines = [];
    entries = [];
    held = 0;
  }

  return {
    add: (row) => {
      const line = Buffer.from(`${JSON.stringify(row)}\n`);
      const entry = Buffer.alloc(entryLength);
      entry.writeDoubleLE(position, 0);
      entry.writeUInt32LE(line.length, 8);
      entry.writeUInt8(rowOutcomes.indexOf(row.outcome), 12);
      lines.push(line);
      entries.push(entry);
      position += line.length;
      held += line.length;
      if (held > chunkLength) flush();
    },
    close: () => {
      flush();
      closeSync(rows);
      closeSync(index);
    },
  };
}

/** Some rows of a report, of one outcome or of all. */
export function readReport(
  path: string,
  page: { readonly outcome: ImportRow['outcome'] | null; readonly from: number; readonly limit: number },
): { rows: ImportRow[]; total: number } {
  const index = readFileSync(indexOf(path));
  const wanted = page.outcome === null ? -1 : rowOutcomes.indexOf(page.outcome);
  const file = openSync(path, 'r');
  try {
    const rows: ImportRow[] = [];
    let total = 0;
    for (let at = 0; at < index.length; at += entryLength) {
      if (wanted >= 0 && index.readUInt8(at + 12) !== wanted) continue;
      if (total >= page.from && rows.length < page.limit) {
        const line = Buffer.alloc(index.readUInt32LE(at + 8));
        readSync(file, line, 0, line.length, index.readDoubleLE(at));
        rows.push(JSON.parse(line.toString('utf8')) as ImportRow);
      }
      total += 1;
    }
    return { rows, total };
  } finally {
    closeSync(file);
  }
}
