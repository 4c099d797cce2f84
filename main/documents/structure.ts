import { mention, type PdfObjects } from './pdf-objects.ts';

/** One element of the tag tree that holds others: the document, or one copy of a form in it. */
export class StructureElement {
  /** Of the object in the file. */
  readonly number: number;
  readonly #objects: PdfObjects;
  readonly #entries: string;
  readonly #kids: number[] = [];

  constructor(objects: PdfObjects, parent: number, tag: string) {
    this.#objects = objects;
    this.number = objects.reserve();
    this.#entries = `/S/${tag}/P ${mention(parent)}`;
  }

  /** Adds an element beneath this one. */
  child(tag: string): StructureElement {
    const child = new StructureElement(this.#objects, this.number, tag);
    this.#kids.push(child.number);
    return child;
  }

  /** Adds an element that stands for content number `mark` of a page (a heading, a paragraph); tells its object. */
  leaf(tag: string, page: number, mark: number): number {
    const leaf = this.#objects.add(`<</S/${tag}/P ${mention(this.number)}/Pg ${mention(page)}/K ${mark}>>`);
    this.#kids.push(leaf);
    return leaf;
  }

  /** Writes the element; nothing can be added after. */
  end(): void {
    this.#objects.write(this.number, `<<${this.#entries}/K[${this.#kids.map(mention).join(' ')}]>>`);
  }
}
