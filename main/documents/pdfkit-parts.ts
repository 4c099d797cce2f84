import Kit from 'pdfkit';
import type { Face } from './fonts.ts';

/**
 * What Boxfile uses of PDFKit beneath its drawing calls. PDFKit keeps the file (objects, fonts, metadata,
 * cross-references); the content of pages and form objects is written by `Content`. Its published types
 * leave these parts out, so this file is the one place that names them.
 */
export interface Reference {
  data: Record<string, unknown>;
  write(chunk: string | Uint8Array): void;
  end(): void;
}

/** A font as PDFKit embeds it: the glyphs in use, their widths and what they mean. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): Reference;
}

export interface Page {
  readonly dictionary: Reference;
  readonly content: Reference;
  readonly fonts: Record<string, Reference>;
  readonly xobjects: Record<string, Reference>;
  readonly structParentTreeKey: number;
  write(chunk: string | Uint8Array): void;
}

interface ParentTree {
  add(key: number, marks: Reference): void;
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

export interface KitDocument {
  readonly page: Page;
  readonly _root: Reference;
  readonly _font: EmbeddedFont;
  addPage(options: { size: [number, number]; margin: number }): void;
  ref(data: object): Reference;
  registerFont(name: string, font: Face['font']): void;
  font(name: string): void;
  openImage(bytes: Uint8Array): Picture;
  getStructTreeRoot(): StructureRoot;
  read(): Uint8Array | null;
  push: (chunk: Uint8Array | null) => boolean;
  end(): void;
}

export interface KitOptions {
  readonly title: string;
  readonly language: string;
  /** Moment that the file says it was made: part of the document, never the clock. */
  readonly createdAt: Date;
}

/** Opens a PDFKit document whose bytes go to `take` as they are made; `take(null)` is the end. */
export function openKit(options: KitOptions, take: (chunk: Uint8Array | null) => void): KitDocument {
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
  kit.push = (chunk) => {
    take(chunk);
    return true;
  };
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
