import { deflateSync } from 'node:zlib';
import type { ByteSink } from './byte-sink.ts';
import { takeOver, type KitDocument, type ObjectBook } from './pdfkit-parts.ts';

/** Halves the time of the usual settings on the few kilobytes of a page, for a tenth more bytes. */
const packing = { level: 3, windowBits: 13, memLevel: 6 } as const;
/** What packs to less than this is packed in one piece; the usual 16 kB are mostly thrown away again. */
const leastPiece = 1024;

/** Stands for one of our objects in what PDFKit writes: anything that is no plain object is written as its text. */
class Mention {
  readonly #text: string;

  constructor(number: number) {
    this.#text = mention(number);
  }

  get [Symbol.toStringTag](): string {
    return 'Mention';
  }

  toString(): string {
    return this.#text;
  }
}

/** An object's number as the file refers to it. */
export function mention(number: number): string {
  return `${number} 0 R`;
}

/**
 * Writes the objects that come by the thousand (pages, their content, tags) beside those that PDFKit keeps:
 * as text, at once, with nothing of them left in memory but where they stand in the file.
 */
export class PdfObjects {
  readonly #book: ObjectBook;
  readonly #sink: ByteSink;

  constructor(kit: KitDocument, sink: ByteSink) {
    this.#sink = sink;
    // PDFKit's own writing makes a buffer of every line; ours goes straight to the block that is being filled.
    this.#book = takeOver(kit, (data) => {
      if (typeof data === 'string') this.#text(`${data}\n`);
      else this.#bytes(data);
    });
  }

  /** Keeps a number for an object that is written later. */
  reserve(): number {
    return this.#book.reserve();
  }

  /** Writes an object of a number kept before. */
  write(number: number, body: string): void {
    this.#book.begins(number);
    this.#text(`${number} 0 obj\n${body}\nendobj\n`);
  }

  /** Writes an object and tells its number. */
  add(body: string): number {
    const number = this.reserve();
    this.write(number, body);
    return number;
  }

  /** Writes a stream of bytes or plain text; `entries` are those of its dictionary besides length and filter. */
  stream(entries: string, content: string | Uint8Array): number {
    const number = this.reserve();
    const plain = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const packed = deflateSync(plain, { ...packing, chunkSize: Math.max(leastPiece, plain.length >> 1) });
    this.#book.begins(number);
    this.#text(`${number} 0 obj\n<<${entries}/Length ${packed.length}/Filter/FlateDecode>>\nstream\n`);
    this.#bytes(packed);
    this.#text('\nendstream\nendobj\n');
    return number;
  }

  /** One of our objects, to be named in a dictionary that PDFKit writes. */
  inKit(number: number): object {
    return new Mention(number);
  }

  #text(text: string): void {
    this.#sink.writeText(text);
    this.#book.grows(text.length);
  }

  #bytes(bytes: Uint8Array): void {
    this.#sink.write(bytes);
    this.#book.grows(bytes.length);
  }
}
