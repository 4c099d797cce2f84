import { darken } from './content.ts';
import { mention } from './pdf-objects.ts';

/** What a content names: fonts and objects by their names, and whether it draws behind what stands there. */
interface Naming {
  readonly fonts: ReadonlyMap<string, number>;
  readonly objects: ReadonlyMap<string, number>;
  readonly blends?: boolean;
}

/** The fonts and objects that the contents of a page or form name, as a dictionary. */
export function resources(parts: readonly Naming[]): string {
  const blending = parts.some(({ blends }) => blends) ? `/ExtGState<<${darken}>>` : '';
  return `<</Font<<${named(parts, 'fonts')}>>/XObject<<${named(parts, 'objects')}>>${blending}>>`;
}

/** Each name once. */
function named(parts: readonly Naming[], of: 'fonts' | 'objects'): string {
  let text = '';
  parts.forEach((part, at) => {
    for (const [name, number] of part[of])
      if (!parts.slice(0, at).some((before) => before[of].has(name))) text += `/${name} ${mention(number)}`;
  });
  return text;
}
