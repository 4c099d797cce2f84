const plain = /^[ !-_a-~]*$/;

/**
 * A name as compared: without case, accents, apostrophes' shapes and doubled spaces, so that
 * `N’Dèye  SOW` and `N'deye Sow` are found as one.
 */
export function nameKey(name: string): string {
  // Most names are plain, and Unicode's decomposition takes ten times as long.
  if (plain.test(name)) return name.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
