import type { KitDocument, Reference } from './pdfkit-parts.ts';

/** One element of the tag tree that holds others: the document, or one copy of a form in it. */
export class StructureElement {
  readonly reference: Reference;
  readonly #kit: KitDocument;
  readonly #kids: Reference[] = [];

  constructor(kit: KitDocument, parent: Reference, tag: string) {
    this.#kit = kit;
    this.reference = kit.ref({ S: tag, P: parent });
  }

  /** Adds an element beneath this one. */
  child(tag: string): StructureElement {
    const child = new StructureElement(this.#kit, this.reference, tag);
    this.#kids.push(child.reference);
    return child;
  }

  /** Adds an element that stands for content number `mark` of a page: a heading, a paragraph. */
  leaf(tag: string, page: Reference, mark: number): Reference {
    const leaf = this.#kit.ref({ S: tag, P: this.reference, Pg: page, K: [mark] });
    leaf.end();
    // Thousands of pages: what is written need not stay in memory.
    leaf.data = {};
    this.#kids.push(leaf);
    return leaf;
  }

  /** Writes the element; nothing can be added after. */
  end(): void {
    this.reference.data['K'] = this.#kids;
    this.reference.end();
    this.reference.data = {};
  }
}
