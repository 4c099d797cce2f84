/** A page as grey dots, line by line: 0 black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Dots an inch of the paper; null where nothing says how large the paper was. */
  readonly dpi: number | null;
}

/** A place on a picture in dots from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type QuarterTurns = 0 | 1 | 2 | 3;

/** A picture turned clockwise by quarters of a circle, without loss. */
export function turned(picture: GreyPicture, quarters: QuarterTurns): GreyPicture {
  if (quarters === 0) return picture;
  const { width, height, grey, dpi } = picture;
  const out = new Uint8Array(grey.length);
  if (quarters === 2) {
    for (let at = 0, to = grey.length - 1; to >= 0; at += 1, to -= 1) out[to] = grey[at] ?? 255;
    return { width, height, grey: out, dpi };
  }
  for (let y = 0, at = 0; y < height; y += 1) {
    // A line becomes a column: from the right for a turn clockwise, from the left and upwards for the other.
    let to = quarters === 1 ? height - 1 - y : (width - 1) * height + y;
    const step = quarters === 1 ? height : -height;
    for (let x = 0; x < width; x += 1, at += 1, to += step) out[to] = grey[at] ?? 255;
  }
  return { width: height, height: width, grey: out, dpi };
}

/**
 * A picture made smaller so that its longer side has at most so many dots; each dot is the mean of those it
 * stands for. One that is small enough stays as it is.
 */
export function shrunk(picture: GreyPicture, longest: number): GreyPicture {
  const { width, height, grey, dpi } = picture;
  const factor = longest / Math.max(width, height);
  if (factor >= 1) return picture;
  const [w, h] = [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))];
  const out = new Uint8Array(w * h);
  const columns = spans(width, w);
  const rows = spans(height, h);
  const line = new Float64Array(w);
  for (let row = 0; row < h; row += 1) {
    line.fill(0);
    const [top, bottom] = [rows[row] ?? 0, rows[row + 1] ?? height];
    for (let y = top; y < bottom; y += 1) addLine(line, grey, y * width, columns);
    for (let column = 0; column < w; column += 1) {
      const dots = (bottom - top) * ((columns[column + 1] ?? 0) - (columns[column] ?? 0));
      out[row * w + column] = Math.round((line[column] ?? 0) / dots);
    }
  }
  return { width: w, height: h, grey: out, dpi: dpi === null ? null : dpi * factor };
}

/** Where each of `into` parts of a length begins, and where the last one ends; none is empty. */
function spans(length: number, into: number): Int32Array {
  return Int32Array.from({ length: into + 1 }, (_, part) => Math.floor((part * length) / into));
}

function addLine(line: Float64Array, grey: Uint8Array, start: number, columns: Int32Array): void {
  for (let column = 0; column < line.length; column += 1) {
    const end = start + (columns[column + 1] ?? 0);
    let sum = 0;
    for (let at = start + (columns[column] ?? 0); at < end; at += 1) sum += grey[at] ?? 255;
    line[column] = (line[column] ?? 0) + sum;
  }
}

/**
 * A picture rotated clockwise about its middle, in a picture of the same size; what comes in from outside is
 * white. Meant for the few degrees by which a page lies askew.
 *
 * @param degrees clockwise as seen
 */
export function rotated(picture: GreyPicture, degrees: number): GreyPicture {
  const { width, height, grey, dpi } = picture;
  const angle = (degrees * Math.PI) / 180;
  // Places are counted in 65,536ths of a dot and shares in 256ths: whole numbers are twice as fast.
  const whole = 65_536;
  const [cos, sin] = [Math.round(Math.cos(angle) * whole), Math.round(Math.sin(angle) * whole)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const [lastX, lastY] = [(width - 1) * whole, (height - 1) * whole];
  const out = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    // Where the first dot of this line comes from, and how far from there each next one does.
    let fromX = Math.round(middleX * whole - cos * middleX + sin * (y - middleY));
    let fromY = Math.round(middleY * whole + sin * middleX + cos * (y - middleY));
    for (let x = 0, at = y * width; x < width; x += 1, at += 1, fromX += cos, fromY -= sin) {
      if (fromX < 0 || fromY < 0 || fromX >= lastX || fromY >= lastY) continue;
      const from = (fromY >> 16) * width + (fromX >> 16);
      const shareX = (fromX >> 8) & 255;
      const shareY = (fromY >> 8) & 255;
      const above = (grey[from] as number) * (256 - shareX) + (grey[from + 1] as number) * shareX;
      const below =
        (grey[from + width] as number) * (256 - shareX) + (grey[from + width + 1] as number) * shareX;
      out[at] = (above * (256 - shareY) + below * shareY + 32_768) >> 16;
    }
  }
  return { width, height, grey: out, dpi };
}
