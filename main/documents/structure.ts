import type { KitDocument, Page, Reference } from './pdfkit-parts.ts';

/** One element of the tag tree: a heading, a paragraph, a table cell. */
export class StructureElement {
  readonly reference: Reference;
  readonly tag: string;
  readonly #kit: KitDocument;
  readonly #kids: unknown[] = [];
  #page: Page | null = null;

  constructor(
    kit: KitDocument,
    parent: Reference,
    tag: string,
    attributes: Readonly<Record<string, unknown>> = {},
  ) {
    this.#kit = kit;
    this.tag = tag;
    this.reference = kit.ref({ S: tag, P: parent, ...attributes });
  }

  /** Adds an element beneath this one. */
  child(tag: string, attributes?: Readonly<Record<string, unknown>>): StructureElement {
    const child = new StructureElement(this.#kit, this.reference, tag, attributes);
    this.#kids.push(child.reference);
    return child;
  }

  /** Takes the next content number of the current page for this element. */
  content(): number {
    const page = this.#kit.page;
    const marks = this.#kit.getStructTreeRoot().data.ParentTree.get(page.structParentTreeKey);
    if (!Array.isArray(marks)) throw new Error('the marks of this page are written already');
    const mcid = marks.length;
    marks.push(this.reference);
    this.#page ??= page;
    this.#kids.push(this.#page === page ? mcid : { Type: 'MCR', Pg: page.dictionary, MCID: mcid });
    return mcid;
  }

  /** Writes the element; nothing can be added after. */
  end(): void {
    if (this.#page) this.reference.data['Pg'] = this.#page.dictionary;
    if (this.#kids.length > 0) this.reference.data['K'] = this.#kids;
    this.reference.end();
    // Thousands of pages: what is written need not stay in memory.
    this.reference.data = {};
  }
}

/** Writes which element each content of a finished page belongs to, so that it need not stay in memory. */
export function closeMarks(kit: KitDocument): void {
  const { ParentTree: tree } = kit.getStructTreeRoot().data;
  const key = kit.page.structParentTreeKey;
  const marks = kit.ref(tree.get(key));
  marks.end();
  marks.data = {};
  tree.add(key, marks);
}
