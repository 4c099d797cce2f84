import type { Writable } from 'node:stream';
import { ByteSink } from './byte-sink.ts';
import { Content, type Form, type Mark } from './content.ts';
import type { Placed } from './flow.ts';
import type { FontSet } from './fonts.ts';
import { GlyphEncoder } from './glyph-encoder.ts';
import { Outline } from './outline.ts';
import { resources } from './page-resources.ts';
import { mention, PdfObjects } from './pdf-objects.ts';
import { Pen } from './pen.ts';
import {
  openKit,
  pagesOf,
  showOutline,
  viewerPreferences,
  type KitDocument,
  type KitOptions,
} from './pdfkit-parts.ts';
import { pngPixels, type Pixels } from './png-pixels.ts';
import { Shaper } from './shaping.ts';
import { PageTags } from './page-tags.ts';
import { StructureElement } from './structure.ts';

export interface PdfFileOptions extends KitOptions {
  readonly fonts: FontSet;
  /** Points. */
  readonly page: { readonly width: number; readonly height: number };
  /** What viewers are asked for when they print. */
  readonly sides?: 'one' | 'two';
}

/** What several pages share, tags included. */
export interface Sheet {
  readonly content: number;
  readonly fonts: ReadonlyMap<string, number>;
  readonly objects: ReadonlyMap<string, number>;
  readonly marks: readonly Mark[];
}

/** Number of the first marked content of a sheet; those before it are for what a page adds of its own. */
const sheetMark = 4;

/** Sheets that may come again are remembered up to so many. */
const sheetsKept = 64;

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
  readonly #objects: PdfObjects;
  readonly #encoder: GlyphEncoder;
  readonly #sink: ByteSink;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #outline = new Outline();
  #bookmark: string | null = null;
  /** By what they draw: pages of clauses are the same in agreement after agreement. */
  readonly #sheets = new Map<string, Sheet>();
  /** The same sheets by the blocks that they were drawn from, so that known blocks need no drawing to be found. */
  readonly #laid: { readonly placed: readonly Placed[]; readonly sheet: Sheet }[] = [];
  #named = 0;

  constructor(target: string | Writable, options: PdfFileOptions) {
    this.#sink = new ByteSink(target);
    this.#kit = openKit(options, (chunk) => this.#sink.write(chunk));
    this.#objects = new PdfObjects(this.#kit, this.#sink);
    this.#size = options.page;
    this.shaper = shapers.get(options.fonts) ?? new Shaper(options.fonts);
    shapers.set(options.fonts, this.shaper);
    this.#encoder = new GlyphEncoder(this.#kit, this.shaper);
    const root = this.#kit.getStructTreeRoot();
    this.structure = new StructureElement(this.#objects, root.id, { tag: 'Document', language: null });
    root.data['K'] = [this.#objects.inKit(this.structure.number)];
    this.#preferences(options.sides);
  }

  /** Names the next page in the list of bookmarks. */
  bookmark(title: string): void {
    this.#bookmark = title;
  }

  /** Draws one page whose text belongs to an element of the tag tree, above a sheet if there is one. */
  page(parent: StructureElement, draw: (content: Content) => void, sheet?: Sheet): void {
    const { width, height } = this.#size;
    const content = new Content(this.#encoder, 0);
    draw(content);
    if (sheet && content.marks.length > sheetMark) throw new Error('too many tags on a page with a sheet');
    const written = this.#objects.stream('', `1 0 0 -1 0 ${height} cm\n${content.toString()}`);
    const contents = sheet ? [written, sheet.content] : [written];
    const number = this.#objects.reserve();
    if (this.#bookmark !== null) this.#outline.add({ title: this.#bookmark, page: number });
    this.#bookmark = null;
    const key = this.#kit.createStructParentTreeNextKey();
    const pages = pagesOf(this.#kit);
    this.#objects.write(
      number,
      `<</Type/Page/Parent ${mention(pages.id)}/MediaBox[0 0 ${width} ${height}]/Contents[${contents.map(mention).join(' ')}]` +
        `/Resources${resources(sheet ? [content, sheet] : [content])}/StructParents ${key}/Tabs/S>>`,
    );
    pages.data.Kids.push(this.#objects.inKit(number));
    pages.data.Count += 1;
    this.#writeMarks(key, parent, number, content.marks, sheet?.marks ?? []);
  }

  /**
   * Draws blocks that several pages share, to be laid under each with their tags. Unlike a form object its
   * pieces stay apart in the tag tree, because a page counts its content for itself.
   */
  sheet(placed: readonly Placed[]): Sheet {
    const same = this.#laid.find((one) => isSame(one.placed, placed));
    if (same) return same.sheet;
    const content = new Content(this.#encoder, sheetMark);
    const pen = new Pen(content, this.shaper);
    for (const { block, x, y } of placed) block.draw(pen, x, y);
    const text = content.toString();
    const known = this.#sheets.get(text);
    if (known) return known;
    const { fonts, objects, marks } = content;
    const sheet = { content: this.#stream('', text), fonts, objects, marks };
    if (this.#sheets.size >= sheetsKept) {
      this.#sheets.clear();
      this.#laid.length = 0;
    }
    this.#sheets.set(text, sheet);
    this.#laid.push({ placed, sheet });
    return sheet;
  }

  /** Draws a form object, to be placed on any number of pages. */
  form(width: number, height: number, draw: (content: Content) => void): Form {
    const content = new Content(this.#encoder, null);
    draw(content);
    const entries = `/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Resources${resources([content])}`;
    return { name: this.#newName(), number: this.#stream(entries, content.toString()) };
  }

  /** Embeds a PNG or JPEG picture; throws when the bytes are neither. */
  picture(bytes: Uint8Array): Form & { readonly width: number; readonly height: number } {
    const pixels = pngPixels(bytes);
    if (pixels) return this.#pixels(pixels);
    const picture = this.#kit.openImage(bytes);
    picture.embed(this.#kit);
    if (!picture.obj) throw new Error('the picture was not embedded');
    return { name: this.#newName(), number: picture.obj.id, width: picture.width, height: picture.height };
  }

  /**
   * Writes a picture with its transparency. PDFKit would unpack it in another thread, and write it wherever the
   * file has come to by then, or not at all where the file has ended.
   */
  #pixels({ width, height, channels, colours, alpha }: Pixels): ReturnType<PdfFile['picture']> {
    const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace`;
    const mask = this.#objects.stream(`${entries}/DeviceGray`, alpha);
    const colour = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
    const number = this.#objects.stream(`${entries}/${colour}/SMask ${mention(mask)}`, colours);
    return { name: this.#newName(), number, width, height };
  }

  /** Makes the pages drawn last the first, with the element of the tag tree that was added last. */
  lastToFront(pages: number): void {
    const { Kids: kids } = pagesOf(this.#kit).data;
    kids.unshift(...kids.splice(kids.length - pages));
    this.structure.lastToFront();
  }

  /** Pages so far. */
  get pages(): number {
    return pagesOf(this.#kit).data.Count;
  }

  /** Waits for a slow target and lets an abort be noticed. */
  breathe(): Promise<void> {
    return this.#sink.breathe();
  }

  /** Finishes the file. */
  async end(): Promise<Drawn> {
    this.structure.end();
    const outline = this.#outline.write(this.#objects);
    if (outline !== null) showOutline(this.#kit, this.#objects.inKit(outline));
    this.#kit.end();
    return { pages: this.pages, sha256: await this.#sink.end() };
  }

  /** Gives the file up and lets go of it. */
  abandon(): void {
    this.#sink.close();
  }

  /** Writes content that begins with the colours and pens of wherever it is placed; ours begin black. */
  #stream(entries: string, content: string): number {
    return this.#objects.stream(entries, `0 g 0 G 1 w\n${content}`);
  }

  /** Writes an element for each tagged content of a page, and which element each belongs to. */
  #writeMarks(
    key: number,
    parent: StructureElement,
    page: number,
    own: readonly Mark[],
    sheet: readonly Mark[],
  ): void {
    const marks: string[] = [];
    const tags = new PageTags(parent);
    const write = (mark: Mark, at: number) => (marks[at] = mention(tags.leaf(mark, page, at)));
    own.forEach(write);
    sheet.forEach((mark, at) => write(mark, sheetMark + at));
    tags.end();
    const list = Array.from(marks, (known) => known ?? 'null').join(' ');
    const written = this.#objects.add(`[${list}]`);
    this.#kit.getStructTreeRoot().data.ParentTree.add(key, this.#objects.inKit(written));
  }

  #newName(): string {
    this.#named += 1;
    return `X${this.#named}`;
  }

  #preferences(sides: 'one' | 'two' | undefined): void {
    const preferences = viewerPreferences(this.#kit);
    preferences['PrintScaling'] = 'None';
    preferences['PickTrayByPDFSize'] = true;
    if (sides) preferences['Duplex'] = sides === 'two' ? 'DuplexFlipLongEdge' : 'Simplex';
  }
}

/** Whether the same blocks stand in the same places. */
function isSame(some: readonly Placed[], others: readonly Placed[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ block, x, y }, at) => {
      const other = others[at];
      return block === other?.block && x === other.x && y === other.y;
    })
  );
}
