/** Lengths in millimetres. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** Where a scanned page lies on the page of a stamped copy; millimetres from the top left corner. */
export interface ScanPlace extends PaperSize {
  readonly x: number;
  readonly y: number;
  /** 1 is true size; null where the scan does not say how large the paper was. */
  readonly scale: number | null;
  /** Whether the page is turned a quarter: it is wider than high. */
  readonly turned: boolean;
}

const page: PaperSize = { width: 210, height: 297 };
/** A page scanned by a sheet feeder is a little longer or wider than it is; what hangs over is its white edge. */
const overhang = 2;

/**
 * Places a scanned page on A4: in its true size, in the middle, and turned where only so it fits. Larger paper
 * is made smaller, which the copy says. A scan of unknown size fills the page.
 *
 * @param dots of the scan
 * @param dpi dots an inch of the paper, or null
 */
export function scanPlace(dots: PaperSize, dpi: number | null): ScanPlace {
  const isWide = dots.width > dots.height;
  const upright = isWide ? { width: dots.height, height: dots.width } : dots;
  const millimetres = dpi === null ? null : 25.4 / dpi;
  const trueSize = millimetres === null ? 1 : millimetres;
  const size = { width: upright.width * trueSize, height: upright.height * trueSize };
  const room = millimetres === null ? 0 : overhang;
  const fits = size.width <= page.width + room && size.height <= page.height + room && millimetres !== null;
  const factor = fits ? 1 : Math.min(page.width / size.width, page.height / size.height);
  const width = size.width * factor;
  const height = size.height * factor;
  return {
    x: (page.width - width) / 2,
    y: (page.height - height) / 2,
    width,
    height,
    scale: millimetres === null ? null : factor,
    turned: isWide,
  };
}
