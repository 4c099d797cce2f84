import Kit from 'pdfkit';
import type { Face } from './fonts.ts';

/**
 * What Boxfile uses of PDFKit beneath its drawing calls. PDFKit keeps the file (objects, fonts, metadata,
 * cross-references); the content of pages and form objects is written by `Content`. Its published types
 * leave these parts out, so this file is the one place that names them.
 */
export interface Reference {
  /** Number of the object in the file. */
  readonly id: number;
  data: Record<string, unknown>;
}

/** A font as PDFKit embeds it: the glyphs in use, their widths and what they mean. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): Reference;
}

interface ParentTree {
  add(key: number, marks: object): void;
}

interface StructureRoot extends Reference {
  data: Record<string, unknown> & { readonly ParentTree: ParentTree };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly obj: Reference | undefined;
  embed(document: KitDocument): void;
}

interface Root {
  readonly data: Record<string, unknown> & {
    readonly Pages: { readonly id: number; readonly data: { readonly Kids: object[]; Count: number } };
  };
}

export interface KitDocument {
  readonly _root: Root;
  readonly _font: EmbeddedFont;
  /** Where each object stands in the file, by its number less one. */
  readonly _offsets: (number | null)[];
  /** Bytes written. */
  _offset: number;
  _write: (data: string | Uint8Array) => void;
  registerFont(name: string, font: Face['font']): void;
  font(name: string): void;
  openImage(bytes: Uint8Array): Picture;
  getStructTreeRoot(): StructureRoot;
  createStructParentTreeNextKey(): number;
  read(): Uint8Array | null;
  end(): void;
}

export interface KitOptions {
  readonly title: string;
  readonly language: string;
  /** Moment that the file says it was made: part of the document, never the clock. */
  readonly createdAt: Date;
}

/** Opens a PDFKit document, whose head goes to `take`; what it writes further is for the caller to catch. */
export function openKit(options: KitOptions, take: (chunk: Uint8Array) => void): KitDocument {
  const published = new Kit({
    autoFirstPage: false,
    // With no default font PDFKit looks for no Helvetica, which a bundle does not hold.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: options.language,
    subset: 'PDF/UA',
    info: { Title: options.title, Creator: 'Boxfile', Producer: 'Boxfile', CreationDate: options.createdAt },
  } as unknown as PDFKit.PDFDocumentOptions);
  const kit = published as unknown as KitDocument;
  for (let chunk = kit.read(); chunk !== null; chunk = kit.read()) take(chunk);
  return kit;
}

/** Embeds a face and gives the font that PDFKit made of it. */
export function embedFace(kit: KitDocument, face: Face): EmbeddedFont {
  kit.registerFont(face.name, face.font);
  kit.font(face.name);
  return kit['_font'];
}

/** What the file asks of the program that shows or prints it. */
export function viewerPreferences(kit: KitDocument): Record<string, unknown> {
  return (kit['_root'].data['ViewerPreferences'] as Reference).data;
}

/** Gives a file its bookmarks, and asks the program that shows it to list them. */
export function showOutline(kit: KitDocument, outline: object): void {
  kit['_root'].data['Outlines'] = outline;
  kit['_root'].data['PageMode'] = 'UseOutlines';
}

/** The list of pages of a file. */
export function pagesOf(kit: KitDocument): Root['data']['Pages'] {
  return kit['_root'].data.Pages;
}

/** The book that PDFKit keeps of where objects stand, for objects that are written beside its own. */
export interface ObjectBook {
  /** Takes the next number. */
  readonly reserve: () => number;
  /** Enters that an object stands here. */
  readonly begins: (number: number) => void;
  /** Counts bytes that were written. */
  readonly grows: (bytes: number) => void;
}

/** Takes over the writing: what PDFKit writes goes to `take`. */
export function takeOver(kit: KitDocument, take: (data: string | Uint8Array) => void): ObjectBook {
  kit['_write'] = take;
  return {
    reserve: () => kit['_offsets'].push(null),
    begins: (number) => (kit['_offsets'][number - 1] = kit['_offset']),
    grows: (bytes) => (kit['_offset'] += bytes),
  };
}
