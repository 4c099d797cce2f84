import type { Writable } from 'node:stream';
import { ByteSink } from './byte-sink.ts';
import { Content, type Form } from './content.ts';
import type { FontSet } from './fonts.ts';
import { GlyphEncoder } from './glyph-encoder.ts';
import {
  openKit,
  viewerPreferences,
  type KitDocument,
  type KitOptions,
  type Reference,
} from './pdfkit-parts.ts';
import { Shaper } from './shaping.ts';
import { StructureElement } from './structure.ts';

export interface PdfFileOptions extends KitOptions {
  readonly fonts: FontSet;
  /** Points. */
  readonly page: { readonly width: number; readonly height: number };
  /** Ask viewers to print on both sides. */
  readonly twoSided?: boolean;
}

/** What several pages share, tags included. */
export interface Sheet {
  readonly reference: Reference;
  readonly fonts: ReadonlyMap<string, Reference>;
  readonly objects: ReadonlyMap<string, Reference>;
  readonly tags: readonly string[];
}

/** Number of the first marked content of a sheet; those before it are for what a page adds of its own. */
const sheetMark = 4;

/** What came of writing a file. */
export interface Drawn {
  readonly pages: number;
  readonly sha256: string;
}

/** Shaping is kept with the fonts, so that a second document finds the words of the first. */
const shapers = new WeakMap<FontSet, Shaper>();

/** A PDF being written: pages and form objects in, bytes out to a file or stream as they are ready. */
export class PdfFile {
  readonly shaper: Shaper;
  /** Root of the tag tree. */
  readonly structure: StructureElement;
  readonly #kit: KitDocument;
  readonly #encoder: GlyphEncoder;
  readonly #sink: ByteSink;
  readonly #size: { readonly width: number; readonly height: number };
  #pages = 0;
  #objects = 0;

  constructor(target: string | Writable, options: PdfFileOptions) {
    this.#sink = new ByteSink(target);
    this.#kit = openKit(options, (chunk) => {
      if (chunk) this.#sink.write(chunk);
    });
    this.#size = options.page;
    this.shaper = shapers.get(options.fonts) ?? new Shaper(options.fonts);
    shapers.set(options.fonts, this.shaper);
    this.#encoder = new GlyphEncoder(this.#kit, this.shaper);
    const root = this.#kit.getStructTreeRoot();
    this.structure = new StructureElement(this.#kit, root, 'Document');
    root.data['K'] = [this.structure.reference];
    this.#preferences(options.twoSided ?? false);
  }

  /**
   * Draws one page whose text belongs to an element of the tag tree, with a sheet below what `draw` draws.
   */
  page(parent: StructureElement, draw: (content: Content) => void, sheet?: Sheet): void {
    this.#kit.addPage({ size: [this.#size.width, this.#size.height], margin: 0 });
    this.#pages += 1;
    const content = new Content(this.#encoder, 0);
    draw(content);
    const { page } = this.#kit;
    page.write(content.toString());
    for (const part of sheet ? [content, sheet] : [content]) {
      for (const [name, reference] of part.fonts) page.fonts[name] = reference;
      for (const [name, reference] of part.objects) page.xobjects[name] = reference;
    }
    const marks: Reference[] = [];
    const mark = (tag: string, number: number) => (marks[number] = parent.leaf(tag, page.dictionary, number));
    content.tags.forEach(mark);
    if (sheet) {
      if (content.tags.length > sheetMark) throw new Error('too many tags on a page with a sheet');
      sheet.tags.forEach((tag, at) => mark(tag, sheetMark + at));
      page.dictionary.data['Contents'] = [page.content, sheet.reference];
    }
    this.#writeMarks(page.structParentTreeKey, marks);
  }

  /**
   * Draws what several pages share, to be laid under each with its tags. Unlike a form object its pieces
   * stay apart in the tag tree, because a page counts its content for itself.
   */
  sheet(draw: (content: Content) => void): Sheet {
    const content = new Content(this.#encoder, sheetMark);
    draw(content);
    const reference = this.#stream({}, content);
    return { reference, fonts: content.fonts, objects: content.objects, tags: content.tags };
  }

  /** Draws a form object, to be placed on any number of pages. */
  form(width: number, height: number, draw: (content: Content) => void): Form {
    const content = new Content(this.#encoder, null);
    draw(content);
    const resources = {
      Font: Object.fromEntries(content.fonts),
      XObject: Object.fromEntries(content.objects),
    };
    const reference = this.#stream(
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resources },
      content,
    );
    return { name: this.#objectName(), reference };
  }

  /** Embeds a PNG or JPEG picture; throws when the bytes are neither. */
  picture(bytes: Uint8Array): Form & { readonly width: number; readonly height: number } {
    const picture = this.#kit.openImage(bytes);
    picture.embed(this.#kit);
    if (!picture.obj) throw new Error('the picture was not embedded');
    return { name: this.#objectName(), reference: picture.obj, width: picture.width, height: picture.height };
  }

  /** Waits for a slow target and lets an abort be noticed. */
  breathe(): Promise<void> {
    return this.#sink.breathe();
  }

  /** Finishes the file. */
  async end(): Promise<Drawn> {
    this.structure.end();
    this.#kit.end();
    return { pages: this.#pages, sha256: await this.#sink.end() };
  }

  /** Gives the file up and lets go of it. */
  abandon(): void {
    this.#sink.close();
  }

  /** Writes content that begins with the colours and pens of wherever it is placed; ours begin black. */
  #stream(dictionary: Record<string, unknown>, content: Content): Reference {
    const reference = this.#kit.ref(dictionary);
    reference.write(`0 g 0 G 1 w\n${content.toString()}`);
    reference.end();
    return reference;
  }

  /** Writes which element each content of a page belongs to. */
  #writeMarks(key: number, marks: readonly Reference[]): void {
    const written = this.#kit.ref(marks);
    written.end();
    written.data = {};
    this.#kit.getStructTreeRoot().data.ParentTree.add(key, written);
  }

  #objectName(): string {
    this.#objects += 1;
    return `X${this.#objects}`;
  }

  #preferences(twoSided: boolean): void {
    const preferences = viewerPreferences(this.#kit);
    preferences['PrintScaling'] = 'None';
    preferences['PickTrayByPDFSize'] = true;
    if (twoSided) preferences['Duplex'] = 'DuplexFlipLongEdge';
  }
}
