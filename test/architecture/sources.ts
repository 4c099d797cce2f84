import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface Source {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports: project files by their path, packages and builtins by name. */
  readonly imports: readonly { readonly to: string; readonly typeOnly: boolean }[];
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function importsOf(path: string, text: string): Source['imports'] {
  return [...text.matchAll(statement)].map(([, typeOnly, stated, called]) => {
    const specifier = stated ?? called ?? '';
    const to = specifier.startsWith('.')
      ? slashed(relative(projectRoot, resolve(projectRoot, dirname(path), specifier)))
      : specifier;
    return { to, typeOnly: typeOnly !== undefined };
  });
}

/** Every TypeScript file below a top-level folder. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = slashed(relative(projectRoot, join(entry.parentPath, entry.name)));
      const text = readFileSync(join(projectRoot, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}
