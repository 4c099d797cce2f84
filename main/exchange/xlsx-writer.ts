import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import type { SheetColumn, SheetRow } from './sheet-column.ts';
import { workbookTemplate, type WorkbookTemplate } from './xlsx-template.ts';

const chunkLength = 128 * 1024;
/** Characters that XML cannot hold even as entities. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text of a cell. `_x0041_` would be read back as a character code, so its underscore is written as one. */
function textXml(text: string): string {
  const plain = text.replace(unwritable, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return /[&<>]/.test(plain)
    ? plain.replace(/[&<>]/g, (character) => escapes[character] ?? character)
    : plain;
}

/** Days since 30 December 1899, as spreadsheets count. */
function dayNumber(date: string): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000 + 25_569;
}

/** Writes rows as the XML of a sheet, each cell with its address and the style of its column. */
function rowWriter(
  template: WorkbookTemplate,
  columns: readonly SheetColumn[],
): (row: SheetRow, line: number) => string {
  const { letters, styles } = template;
  const starts = columns.map((_, index) => `<c r="${letters[index] ?? ''}`);
  const middles = columns.map((column, index) => {
    const style = styles[index] ? ` s="${styles[index]}"` : '';
    return column.type === 'text' ? `"${style} t="inlineStr"><is><t xml:space="preserve">` : `"${style}><v>`;
  });
  return (row, line) => {
    let xml = `<row r="${line}">`;
    for (let index = 0; index < columns.length; index += 1) {
      const value = row[index];
      if (value === null || value === undefined || value === '') continue;
      const type = columns[index]?.type;
      xml += `${starts[index]}${line}${middles[index]}`;
      if (type === 'text') xml += `${textXml(String(value))}</t></is></c>`;
      else xml += `${type === 'date' ? dayNumber(String(value)) : value}</v></c>`;
    }
    return `${xml}</row>`;
  };
}

function* sheetChunks(
  template: WorkbookTemplate,
  columns: readonly SheetColumn[],
  rows: Iterable<SheetRow>,
): Generator<Buffer> {
  const write = rowWriter(template, columns);
  let text = template.head;
  let line = 1;
  for (const row of rows) {
    line += 1;
    text += write(row, line);
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text + template.tail);
}

/** Compresses a sheet in the system's own library, on its own thread, into an open archive. */
async function addSheet(
  zip: Zip,
  name: string,
  chunks: Iterable<Buffer>,
  flush: () => Promise<void>,
): Promise<void> {
  const part: ZipInputFile = { filename: name, compression: 8, crc: 0, size: 0, flag: 0 };
  zip.add(part);
  let crc = 0;
  let size = 0;
  function* counted(): Generator<Buffer> {
    for (const chunk of chunks) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  }
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED + 2, chunkSize: chunkLength });
  await pipeline(counted(), deflate, async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) {
      part.ondata?.(null, Uint8Array.from(chunk), false);
      await flush();
    }
  });
  part.crc = crc;
  part.size = size;
  part.ondata?.(null, new Uint8Array(), true);
}

/**
 * Writes a list as an XLSX workbook of one sheet, with text, number and date cells, frozen bold headings,
 * widths and a filter. Rows are taken one by one, so any number of them needs the same memory.
 *
 * @param count how many rows will come
 */
export async function writeXlsx(
  path: string,
  sheet: {
    readonly name: string;
    readonly columns: readonly SheetColumn[];
    readonly rows: Iterable<SheetRow>;
    readonly count: number;
  },
): Promise<void> {
  const template = await workbookTemplate(sheet.name, sheet.columns, sheet.count);
  const file = await open(path, 'w');
  try {
    await writeArchive(file, template, sheetChunks(template, sheet.columns, sheet.rows));
  } finally {
    await file.close();
  }
}

async function writeArchive(
  file: FileHandle,
  template: WorkbookTemplate,
  chunks: Iterable<Buffer>,
): Promise<void> {
  let waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) waiting.push(chunk);
  });
  const flush = async (): Promise<void> => {
    const ready = waiting;
    waiting = [];
    for (const chunk of ready) await file.appendFile(chunk);
  };
  for (const [name, bytes] of Object.entries(template.parts)) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    part.push(bytes, true);
  }
  await addSheet(zip, template.sheetPart, chunks, flush);
  zip.end();
  await flush();
}
