import type { Mark, TableRow } from './content.ts';
import type { StructureElement } from './structure.ts';

/** Gives the marked content of a page its elements; cells that follow each other stand in rows, rows in tables. */
export class PageTags {
  readonly #parent: StructureElement;
  #of: TableRow | null = null;
  #table: StructureElement | null = null;
  #row: StructureElement | null = null;

  constructor(parent: StructureElement) {
    this.#parent = parent;
  }

  /** Adds an element that stands for content number `at` of a page; tells its object. */
  leaf(mark: Mark, page: number, at: number): number {
    return this.#holder(mark.row ?? null).leaf(mark, page, at);
  }

  /** Closes what is open; nothing can be added after. */
  end(): void {
    this.#holder(null);
  }

  #holder(row: TableRow | null): StructureElement {
    if (row !== this.#of) {
      this.#row?.end();
      this.#row = null;
      if (row?.table !== this.#of?.table) {
        this.#table?.end();
        this.#table = null;
      }
      this.#of = row;
    }
    if (row === null) return this.#parent;
    this.#table ??= this.#parent.child('Table');
    return (this.#row ??= this.#table.child('TR'));
  }
}
