const longestKey = 36;

/**
 * A key for a template from its name: lower-case letters, digits and hyphens, at most 40 characters, with a
 * number behind it where it is taken.
 */
export function freeKey(name: string, isTaken: (key: string) => boolean): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, longestKey)
      .replace(/-+$/, '') || 'template';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}-${number}`;
    if (!isTaken(key)) return key;
  }
}
