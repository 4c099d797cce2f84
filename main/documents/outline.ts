import { mention, type PdfObjects } from './pdf-objects.ts';

interface Bookmark {
  readonly title: string;
  /** Number of the page's object. */
  readonly page: number;
}

/** The bookmarks of a file, in the order of its pages (ISO 32000, 12.3.3). */
export class Outline {
  readonly #bookmarks: Bookmark[] = [];

  add(bookmark: Bookmark): void {
    this.#bookmarks.push(bookmark);
  }

  /** Writes the bookmarks and tells the number of their root; null when there are none. */
  write(objects: PdfObjects): number | null {
    const count = this.#bookmarks.length;
    if (count === 0) return null;
    const root = objects.reserve();
    const numbers = this.#bookmarks.map(() => objects.reserve());
    this.#bookmarks.forEach(({ title, page }, at) => {
      const near = (name: string, number: number | undefined): string =>
        number === undefined ? '' : `/${name} ${mention(number)}`;
      objects.write(
        numbers[at] ?? 0,
        `<</Title ${utf16(title)}/Parent ${mention(root)}${near('Prev', numbers[at - 1])}${near('Next', numbers[at + 1])}` +
          `/Dest[${mention(page)}/Fit]>>`,
      );
    });
    const first = mention(numbers[0] ?? 0);
    const last = mention(numbers.at(-1) ?? 0);
    objects.write(root, `<</Type/Outlines/First ${first}/Last ${last}/Count ${count}>>`);
    return root;
  }
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}
