/* oxlint-disable no-underscore-dangle -- so the compiler names the functions of zxing */
import { prepareZXingModule, type ZXingReaderModule } from 'zxing-wasm/reader';
import { shrunk, type GreyPicture } from './grey-picture.rules.ts';
import type { Corners } from './skew.rules.ts';
import { wasmFile } from './wasm-file.ts';

/** A code that was read on a page. */
export interface FoundCode {
  readonly kind: 'qr' | 'code-128';
  readonly text: string;
  readonly corners: Corners;
}

/** Finds the QR codes of a page, and only where there is none its bar codes; the harder it is, the longer it takes. */
export type CodeFinder = (picture: GreyPicture) => readonly FoundCode[];

/** More codes than this stand on no page of ours. */
const mostCodes = 12;
/** Steps of zxing's scale of binarizers. */
const localAverage = 0;
const globalHistogram = 1;

const usual = {
  formats: 'QRCode',
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  tryDenoise: false,
  binarizer: localAverage,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: mostCodes,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  tryCode39ExtendedMode: false,
} as const;

const harder = [
  { ...usual, tryDenoise: true },
  { ...usual, binarizer: globalHistogram },
] as const;

/** A worn code is sometimes read on a coarser picture, whose dots are means of many. */
const coarser = 0.66;

/** The reader with its memory, which its own types leave to those of its compiler. */
interface Zxing extends ZXingReaderModule {
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (pointer: number) => void;
}

export async function startCodeFinder(resources: string): Promise<CodeFinder> {
  const overrides = await wasmFile(resources, 'zxing_reader');
  const zxing = (await prepareZXingModule({
    overrides: overrides as object,
    fireImmediately: true,
  })) as Zxing;

  function read({ width, height, grey }: GreyPicture, options: object, scale = 1): FoundCode[] {
    const dots = zxing._malloc(grey.length);
    if (dots === 0) return [];
    try {
      zxing.HEAPU8.set(grey, dots);
      const found = zxing.readBarcodesFromPixmap(dots, width, height, { ...usual, ...options });
      return Array.from({ length: found.size() }, (_, index) => found.get(index)).flatMap((code) => {
        // A mirrored code is that of the other side of the sheet, which shows through.
        if (!code?.isValid || code.isMirrored) return [];
        const { topLeft, topRight, bottomRight, bottomLeft } = code.position;
        const corners = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({
          x: x / scale,
          y: y / scale,
        })) as unknown as Corners;
        return {
          kind: code.format === 'QRCode' ? ('qr' as const) : ('code-128' as const),
          text: code.text,
          corners,
        };
      });
    } finally {
      zxing._free(dots);
    }
  }

  return (picture) => {
    const plain = read(picture, usual);
    if (plain.length > 0) return plain;
    for (const options of harder) {
      const found = read(picture, options);
      if (found.length > 0) return found;
    }
    const small = shrunk(picture, Math.max(picture.width, picture.height) * coarser);
    const found = read(small, usual, small.width / picture.width);
    return found.length > 0 ? found : read(picture, { formats: 'Code128' });
  };
}
