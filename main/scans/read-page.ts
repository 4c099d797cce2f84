import { isBlank } from './blank.rules.ts';
import type { FoundCode } from './code-finder.ts';
import { rotated, shrunk, turned, type GreyPicture } from './grey-picture.rules.ts';
import type { JpegWriter } from './jpeg-writer.ts';
import type { OpenedFile, PageReader } from './page-reader.ts';
import { longestPage } from './page-size.rules.ts';
import { leastSkew, levellingOf, lieOfCode, mostSkew, type Lie } from './skew.rules.ts';

/** What was found on a page of a file, and the page as it is filed. */
export interface ReadPage {
  readonly codes: readonly Pick<FoundCode, 'kind' | 'text'>[];
  /** Nothing stands on it. */
  readonly blank: boolean;
  /** It was drawn by a program and never lay on a scanner. */
  readonly drawn: boolean;
  /** What the file itself says is written on it; empty for most scans. */
  readonly text: string;
  /** Upright, level, grey. Empty for a page that was drawn. */
  readonly jpeg: Uint8Array;
}

/** Dots of the longer side under which an empty back is kept: enough to see that it is empty. */
const longestBlank = 877;
/** A drawn page has this much text, and a scanned one this share of it covered by its picture. */
const drawnLetters = 100;
const scannedShare = 0.3;

/** Whether a page was drawn by a program and never lay on a scanner. */
export function isDrawn(file: Pick<OpenedFile, 'textOf' | 'pictureShare'>, page: number): boolean {
  return file.textOf(page).length > drawnLetters && file.pictureShare(page) < scannedShare;
}

/** Reads one page: its codes tell how it lies, its lines of text by how much it is askew. */
export async function readPage(
  { codesOn }: PageReader,
  write: JpegWriter,
  file: OpenedFile,
  page: number,
): Promise<ReadPage> {
  const text = file.textOf(page);
  if (isDrawn(file, page)) {
    return { codes: [], blank: false, drawn: true, text, jpeg: new Uint8Array() };
  }
  const picture = await file.page(page);
  const found = codesOn(picture);
  const codes = found.map(({ kind, text: said }) => ({ kind, text: said }));
  const blank = codes.length === 0 && isBlank(picture);
  const upright = blank ? shrunk(picture, longestBlank) : straightened(picture, lieOf(found));
  const jpeg = write(upright.dpi === null ? shrunk(upright, longestPage) : upright);
  return { codes, blank, drawn: false, text, jpeg };
}

/** How a page lies by the codes of ours on it; null where there is none, or they lie differently. */
function lieOf(found: readonly FoundCode[]): Lie | null {
  const [lie, ...others] = found
    .filter(({ kind, text }) => kind === 'qr' && text.startsWith('BX1/'))
    .map(({ corners }) => lieOfCode(corners));
  if (!lie || others.some(({ quarters }) => quarters !== lie.quarters)) return null;
  return lie;
}

/** A page upright and level. */
export function straightened(picture: GreyPicture, lie: Lie | null): GreyPicture {
  const upright = turned(picture, lie?.quarters ?? 0);
  const degrees = levellingOf(upright, lie?.degrees ?? null) ?? lie?.degrees ?? 0;
  return Math.abs(degrees) < leastSkew || Math.abs(degrees) > mostSkew ? upright : rotated(upright, degrees);
}
