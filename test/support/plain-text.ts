import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names that stand in no file of the program, to be looked for where no name may be. */
export const planted = ['Zorbelina Plantworth', 'Quillon Fernhatch', 'Ottavander'] as const;

/** What a file begins with whose content is packed, so that no name is seen in it. */
const openKinds = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a workbook'],
] as const;

/** How a name may lie in a file: as text of 8 or 16 bits, and as the hexadecimal of either. */
function formsOf(name: string): readonly Buffer[] {
  const texts = [Buffer.from(name, 'utf8'), Buffer.from(name, 'utf16le')];
  const digits = texts.map((bytes) => bytes.toString('hex'));
  return [...texts, ...digits.flatMap((hex) => [Buffer.from(hex), Buffer.from(hex.toUpperCase())])];
}

const forms = planted.flatMap((name) =>
  [name, name.toLowerCase(), name.toUpperCase()].flatMap((form) => formsOf(form)),
);

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file below some folders whose name or content tells something, and how many were looked at. */
export function plainTextIn(...folders: readonly string[]): {
  readonly files: number;
  readonly told: string[];
} {
  const files = folders.flatMap(filesBelow);
  const told = files.flatMap((file) => {
    const content = readFileSync(file);
    const kind = openKinds.find(([mark]) => content.indexOf(mark, 0, 'latin1') === 0);
    if (kind) return [`${file} is ${kind[1]}`];
    return forms.some((form) => content.includes(form) || file.includes(form.toString()))
      ? [`${file} holds a planted name`]
      : [];
  });
  return { files: files.length, told };
}
