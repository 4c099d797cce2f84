/** What a JPEG says of itself before its picture begins. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 as printers mix it. */
  readonly components: number;
  /** Whether its numbers count backwards, as Adobe's programs write four components. */
  readonly inverted: boolean;
  /** How it is to be held, 1 to 8 (Exif 2.32, tag 274). */
  readonly orientation: number;
  /** Dots an inch; null where it does not say, or says the 72 that cameras write without meaning it. */
  readonly dpi: number | null;
}

/** Frame headers: SOF0 to SOF15 but for the tables among them (ITU T.81, table B.1). */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const startOfScan = 0xda;
const endOfPicture = 0xd9;

/** Markers that stand alone, without a length behind them: TEM and RST0 to RST7 (ITU T.81, table B.1). */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

interface Segment {
  readonly marker: number;
  readonly view: DataView;
}

/** The segments before the picture itself, as decoders come upon them: what is no marker is passed over. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 4 > bytes.length) return;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0 || standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === startOfScan || marker === endOfPicture) return;
    const end = Math.min(bytes.length, at + 2 + length);
    yield { marker, view: new DataView(bytes.buffer, bytes.byteOffset + at + 4, Math.max(0, end - at - 4)) };
    at += 2 + length;
  }
}

const startsWith = (view: DataView, text: string): boolean =>
  view.byteLength >= text.length &&
  text.split('').every((letter, at) => view.getUint8(at) === letter.charCodeAt(0));

/**
 * Reads the head of a JPEG; null when it has no frame header, one of no size, or two: decoders do not agree on
 * which of them holds, and one of them may be small only to be let in.
 */
export function jpegHead(bytes: Uint8Array): JpegHead | null {
  let frame: Pick<JpegHead, 'width' | 'height' | 'components'> | null = null;
  let orientation = 1;
  let dpi: number | null = null;
  let inverted = false;
  for (const { marker, view } of segments(bytes)) {
    if (marker === 0xe0 && startsWith(view, 'JFIF\0') && view.byteLength >= 12) {
      dpi ??= meantDpi(
        view.getUint8(7) === 2 ? view.getUint16(8) * 2.54 : view.getUint16(8),
        view.getUint8(7),
      );
    } else if (marker === 0xe1 && startsWith(view, 'Exif\0\0')) {
      const exif = exifOf(view);
      orientation = exif.orientation;
      dpi ??= exif.dpi;
    } else if (marker === 0xee && startsWith(view, 'Adobe')) {
      inverted = true;
    } else if (isFrameHeader(marker) && view.byteLength >= 6) {
      const [height, width] = [view.getUint16(1), view.getUint16(3)];
      if (frame || width === 0 || height === 0) return null;
      frame = { width, height, components: view.getUint8(5) };
    }
  }
  return frame && { ...frame, inverted: inverted && frame.components === 4, orientation, dpi };
}

/** @param unit 0 none, 1 an inch, 2 a centimetre (already reckoned to inches) */
function meantDpi(dpi: number, unit: number): number | null {
  return unit === 0 || dpi < 90 || dpi > 2400 ? null : dpi;
}

/** Tags 274 (orientation), 282 (resolution) and 296 (its unit) of the first directory. */
function exifOf(view: DataView): { orientation: number; dpi: number | null } {
  const none = { orientation: 1, dpi: null };
  const start = 6;
  if (view.byteLength < start + 8) return none;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > view.byteLength) return none;
  const found = new Map<number, number>();
  for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > view.byteLength) break;
    const tag = view.getUint16(at, little);
    if (tag === 274 || tag === 296) found.set(tag, view.getUint16(at + 8, little));
    if (tag !== 282) continue;
    const value = start + view.getUint32(at + 8, little);
    if (value + 8 > view.byteLength) continue;
    found.set(tag, view.getUint32(value, little) / Math.max(1, view.getUint32(value + 4, little)));
  }
  const told = found.get(274) ?? 1;
  const perCentimetre = found.get(296) === 3;
  return {
    orientation: told >= 1 && told <= 8 ? told : 1,
    dpi: meantDpi((found.get(282) ?? 0) * (perCentimetre ? 2.54 : 1), found.has(282) ? 1 : 0),
  };
}
