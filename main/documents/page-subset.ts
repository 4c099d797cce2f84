/** A document that can be read from any place. */
export interface ReadableDocument {
  readonly bytes: number;
  readonly read: (position: number, length: number) => Buffer;
}

/** Pages from and to, both included, counted from 1. */
interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** The trailer of a file of ours stands within this many bytes of its end. */
const reach = 2048;
/** Bytes of one line of the table of objects. */
const entryBytes = 20;

/** The text of an object that begins at a place. */
function objectAt(document: ReadableDocument, position: number): string {
  for (let length = 4096; ; length *= 4) {
    const text = document.read(position, length).toString('latin1');
    const end = text.indexOf('endobj');
    if (end !== -1) return text.slice(0, end);
    if (length > document.bytes) throw new Error('An object of the document has no end');
  }
}

function found(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`The document has no ${pattern.source}`);
  return value;
}

/**
 * What to append to a PDF of ours so that it has only some of its pages: a new version of its list of pages (an
 * incremental update, ISO 32000-1, 7.5.6). Chromium's viewer prints all the pages of a document, whatever is asked.
 */
export function pageSubset(document: ReadableDocument, ranges: readonly PageRange[]): Buffer {
  const end = document.read(Math.max(0, document.bytes - reach), reach).toString('latin1');
  const table = Number(found(end, /startxref\s+(\d+)\s+%%EOF\s*$/));
  const trailer = end.slice(end.lastIndexOf('trailer'));
  const header = document.read(table, 64).toString('latin1');
  const [heading = ''] = /^xref\s+0 \d+\s/.exec(header) ?? [];
  if (heading === '') throw new Error('The document has no plain table of objects');
  const placeOf = (object: number): number =>
    Number(document.read(table + heading.length + object * entryBytes, 10).toString('latin1'));

  const catalogue = objectAt(document, placeOf(Number(found(trailer, /\/Root (\d+) 0 R/))));
  const list = Number(found(catalogue, /\/Pages (\d+) 0 R/));
  const kids = found(objectAt(document, placeOf(list)), /\/Kids \[([^\]]*)\]/).match(/\d+ 0 R/g) ?? [];
  const kept = ranges.flatMap(({ from, to }) => kids.slice(from - 1, to));

  const object = `\n${list} 0 obj\n<<\n/Type /Pages\n/Count ${kept.length}\n/Kids [${kept.join(' ')}]\n>>\nendobj\n`;
  const place = String(document.bytes + 1).padStart(10, '0');
  const newTable = document.bytes + Buffer.byteLength(object, 'latin1');
  const entries = `xref\n${list} 1\n${place} 00000 n \n`;
  const newTrailer = trailer.slice(0, trailer.indexOf('startxref')).replace('<<', `<<\n/Prev ${table}`);
  return Buffer.from(`${object}${entries}${newTrailer}startxref\n${newTable}\n%%EOF\n`, 'latin1');
}

/** Which sides of its paper a PDF of ours wants printed; null where it does not say. */
export function wantedSides(document: ReadableDocument): 'one' | 'two' | null {
  const end = document.read(Math.max(0, document.bytes - reach), reach).toString('latin1');
  const table = Number(found(end, /startxref\s+(\d+)\s+%%EOF\s*$/));
  // What the viewer is told stands among the last objects, before the table.
  const before = Math.max(0, table - 4 * reach);
  const [, sides] =
    /\/Duplex \/(Simplex|Duplex)/.exec(document.read(before, table - before).toString('latin1')) ?? [];
  return sides === undefined ? null : sides === 'Simplex' ? 'one' : 'two';
}
