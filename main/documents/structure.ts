import type { Mark } from './content.ts';
import { mention, type PdfObjects } from './pdf-objects.ts';

/** One element of the tag tree that holds others: the document, or one copy of a form in it. */
export class StructureElement {
  /** Of the object in the file. */
  readonly number: number;
  readonly #objects: PdfObjects;
  readonly #entries: string;
  readonly #kids: number[] = [];

  constructor(objects: PdfObjects, parent: number, mark: Mark) {
    this.#objects = objects;
    this.number = objects.reserve();
    this.#entries = entriesOf(mark, parent);
  }

  /** Adds an element beneath this one, in a language other than the file's if one is given. */
  child(tag: string, language: string | null = null): StructureElement {
    const child = new StructureElement(this.#objects, this.number, { tag, language });
    this.#kids.push(child.number);
    return child;
  }

  /** Makes the element that was added last the first. */
  lastToFront(): void {
    const last = this.#kids.pop();
    if (last !== undefined) this.#kids.unshift(last);
  }

  /** Adds an element that stands for content number `at` of a page (a heading, a paragraph); tells its object. */
  leaf(mark: Mark, page: number, at: number): number {
    const leaf = this.#objects.add(`<<${entriesOf(mark, this.number)}/Pg ${mention(page)}/K ${at}>>`);
    this.#kids.push(leaf);
    return leaf;
  }

  /** Writes the element; nothing can be added after. */
  end(): void {
    this.#objects.write(this.number, `<<${this.#entries}/K[${this.#kids.map(mention).join(' ')}]>>`);
  }
}

function entriesOf({ tag, language }: Mark, parent: number): string {
  const scope = tag === 'TH' ? '/A<</O/Table/Scope/Column>>' : '';
  return `/S/${tag}/P ${mention(parent)}${scope}${language === null ? '' : `/Lang(${language})`}`;
}
