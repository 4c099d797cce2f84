import { create, type Font } from 'fontkit';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One font file, parsed once and shared by every document of the process. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  readonly covers: (codePoint: number) => boolean;
}

export type Weight = 'regular' | 'bold';

/** The faces of each weight in the order in which a character is looked for. */
export type FontSet = Readonly<Record<Weight, readonly Face[]>>;

const files = {
  regular: ['latin-regular', 'arabic-regular', 'ethiopic-regular', 'emoji-regular'],
  bold: ['latin-bold', 'arabic-bold', 'ethiopic-bold', 'emoji-regular'],
} as const;

/** Makes a face of a TrueType file's bytes. */
export function face(name: string, bytes: Uint8Array): Face {
  const font = create(bytes);
  const covered = new Set(font.characterSet);
  return { name, font, covers: (codePoint) => covered.has(codePoint) };
}

const loaded = new Map<string, Promise<FontSet>>();

/** The fonts that `scripts/build-fonts.mjs` made in a folder, read once in a thread. */
export function loadFonts(folder: string): Promise<FontSet> {
  const known = loaded.get(folder) ?? readFonts(folder);
  loaded.set(folder, known);
  known.catch(() => loaded.delete(folder));
  return known;
}

async function readFonts(folder: string): Promise<FontSet> {
  const faces = new Map<string, Face>();
  for (const name of new Set([...files.regular, ...files.bold])) {
    faces.set(name, face(name, await readFile(join(folder, `${name}.ttf`))));
  }
  const chain = (names: readonly string[]) => names.flatMap((name) => faces.get(name) ?? []);
  return { regular: chain(files.regular), bold: chain(files.bold) };
}
