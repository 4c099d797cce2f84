import { open } from 'node:fs/promises';
import { DomainError } from '../errors.ts';
import { csvTable } from './csv-table.ts';
import { geoJsonTable, looksLikeGeoJson } from './geojson-table.ts';
import { largestFile, type Table } from './table.ts';
import { decodeText } from './text-encoding.ts';
import { xlsxTable } from './xlsx-table.ts';

const zipStart = [0x50, 0x4b, 0x03, 0x04];

async function bytesOf(path: string): Promise<Buffer> {
  let file;
  try {
    file = await open(path);
  } catch (cause) {
    throw new DomainError('file-unreadable', { params: { reason: 'not-found' }, cause });
  }
  try {
    const { size } = await file.stat();
    if (size > largestFile) {
      throw new DomainError('file-unreadable', { params: { reason: 'too-large', limit: largestFile } });
    }
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('file-unreadable', { params: { reason: 'not-a-file' }, cause });
  } finally {
    await file.close();
  }
}

/**
 * Opens a spreadsheet, delimited text or GeoJSON by what it holds, not by what it is called.
 *
 * @param sheet of a workbook; null for the first
 * @throws DomainError `file-unreadable` with `reason`, `cancelled`
 */
export async function openTable(path: string, sheet: string | null, signal?: AbortSignal): Promise<Table> {
  const bytes = await bytesOf(path);
  if (zipStart.every((byte, index) => bytes[index] === byte)) return xlsxTable(bytes, sheet, signal);
  const text = decodeText(bytes);
  if (!text.ok) throw new DomainError('file-unreadable', { params: { reason: text.reason } });
  return looksLikeGeoJson(text.text)
    ? geoJsonTable(text.text, text.encoding)
    : csvTable(text.text, text.encoding);
}
