const longest = 200;

/**
 * Headings as one can point at them: trimmed, a blank one called by its column (`Column 3`), a repeated
 * one by its turn (`Name (2)`).
 *
 * @param width the most columns any row needs a name for
 */
export function distinctHeadings(cells: readonly string[], width: number = cells.length): string[] {
  const used = new Set<string>();
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => {
    const text = (cells[index] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longest - 10);
    const wanted = text === '' ? `Column ${index + 1}` : text;
    let heading = wanted;
    for (let turn = 2; used.has(heading.toLowerCase()); turn += 1) heading = `${wanted} (${turn})`;
    used.add(heading.toLowerCase());
    return heading;
  });
}
