/** Dots an inch at which pages are read and filed: a code of half a millimetre a module has four dots to each. */
export const readingDpi = 200;
/** Points of the longer side of A3 and of tabloid, with what a scanner adds. */
const largestPaper = 1260;
/** Dots of the longer side of A4 at 200 dots an inch. */
export const longestPage = 2339;
/** Dots of the longer side of A3: what a picture of unknown size is read with, for it may show two forms. */
export const longestRead = 3307;

interface Size {
  readonly width: number;
  readonly height: number;
}

type DrawnSize = Size & { readonly dpi: number | null };

function scaled({ width, height }: Size, factor: number): Size {
  const dots = (length: number): number => Math.max(1, Math.round(length * factor));
  return { width: dots(width), height: dots(height) };
}

/**
 * How many dots a page of a PDF is drawn with.
 *
 * @param points its size. A page larger than A3 is no paper that an office scanner takes: programs that make a
 *   PDF of photographs count a dot for a point. How large the paper was is then unknown.
 */
export function drawnSize(points: Size): DrawnSize {
  const longer = Math.max(points.width, points.height, 1);
  if (longer > largestPaper) return { ...scaled(points, longestRead / longer), dpi: null };
  return { ...scaled(points, readingDpi / 72), dpi: readingDpi };
}

/** How many dots a picture is drawn with: never more than it has. */
export function pictureSize(dots: Size, dpi: number | null): DrawnSize {
  const longer = Math.max(dots.width, dots.height, 1);
  if (dpi === null || (longer / dpi) * 72 > largestPaper) {
    return { ...scaled(dots, Math.min(1, longestRead / longer)), dpi: null };
  }
  const factor = Math.min(1, readingDpi / dpi);
  return { ...scaled(dots, factor), dpi: dpi * factor };
}
